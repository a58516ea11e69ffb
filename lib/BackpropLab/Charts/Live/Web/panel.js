// One number opened: what it is, its formula in symbols, with the values put in, and as a line of C#.

import { make, write } from "./dom.js";
import { formulaOf } from "./formulas.js";
import { close } from "./numbers.js";
import { valueOf } from "./quantities.js";

export class Panel {
  /** @param {(key: string, value: number) => void} typed takes a value that was typed for a given number */
  constructor(typed) {
    const line = (name, className) => {
      const value = make("dd", { className });
      return { name: make("dt", { textContent: name }), value };
    };
    this.title = make("p", { className: "bl-title" });
    [this.symbols, this.values, this.code] = [line("In symbols", "bl-formula"), line("With the values", "bl-formula"), line("In C#", "bl-code")];
    this.yours = make("p", { className: "bl-yours", hidden: true });
    this.field = make("input", { type: "number", step: "any", onchange: () => {
      if (Number.isFinite(this.field.valueAsNumber)) typed(this.key, this.field.valueAsNumber);
    } });
    this.setter = make("label", { hidden: true }, "Set it to ", this.field);
    this.list = make("dl", { hidden: true }, ...[this.symbols, this.values, this.code].flatMap(({ name, value }) => [name, value]));
    this.element = make("div", { className: "bl-panel", role: "group", "aria-label": "The number that is opened" }, this.title, this.list, this.yours, this.setter);
    write(this.title, "Choose any number in the drawing to see how it is computed. Drag an underlined one sideways, or press \u2191 and \u2193 on it, to change it.");
  }

  show(quantity, state, isKnown, yours) {
    this.key = quantity.key;
    this.list.hidden = false;
    const { symbols, values, code } = formulaOf(quantity, state);
    const number = valueOf(quantity, state);
    write(this.title, `${quantity.symbol}: ${quantity.words}`);
    write(this.symbols.value, quantity.given || quantity.kind === "t" ? symbols : `${quantity.symbol} = ${symbols}`);
    write(this.values.value, !isKnown ? "not computed yet: press Step" : quantity.given || quantity.kind === "t" ? `${close(number)}, ${values}` : `${quantity.symbol} = ${values} = ${close(number)}`);
    write(this.code.value, `${code}   // ${quantity.code}`);
    this.yours.hidden = yours === undefined;
    write(this.yours, yours === undefined ? "" : `Your function gives ${typeof yours === "number" ? close(yours) : yours}.`);
    this.setter.hidden = !quantity.given;
    if (quantity.given && document.activeElement !== this.field) this.field.value = String(number);
  }
}
