// The numbers that are known so far as a table, for whoever would rather read them.

import { make } from "./dom.js";
import { close } from "./numbers.js";
import { valueOf } from "./quantities.js";

export class NumbersTable {
  constructor(quantities, name = "All numbers as a table") {
    this.quantities = quantities;
    this.body = make("tbody");
    this.heads = make("tr");
    this.element = make("details", { className: "bl-numbers", ontoggle: () => this.fill() },
      make("summary", { textContent: name }),
      make("div", { className: "bl-scroll", tabIndex: 0, role: "group", "aria-label": name }, make("table", {}, make("thead", {}, this.heads), this.body)));
  }

  update(state, known, yours) {
    Object.assign(this, { state, known, yours });
    this.fill();
  }

  fill() {
    if (!this.element.open) return;
    const columns = ["symbol", "meaning", "value", ...(this.yours ? ["yours"] : [])];
    this.heads.replaceChildren(...columns.map((name, n) => make("th", { scope: "col", className: n < 2 ? "bl-text" : "", textContent: name })));
    this.body.replaceChildren(...[...this.quantities.values()].filter(({ key }) => this.known.has(key)).map(quantity => make("tr", {},
      make("th", { scope: "row", className: "bl-text", textContent: quantity.symbol }),
      make("td", { className: "bl-text", textContent: quantity.words }),
      make("td", { textContent: close(valueOf(quantity, this.state)) }),
      ...(this.yours ? [make("td", { textContent: this.yours.has(quantity.key) ? close(this.yours.get(quantity.key)) : "" })] : []))));
  }
}
