// What a student's own functions give, beside the right numbers: for the sample and the weights that the cell had, and anew
// for others where a session can be asked.

import { Asking } from "./asking.js";
import { make, write } from "./dom.js";

/** The names that functions give back, as the keys of the numbers. */
const places = {
  a: (l, row, column) => `a:${l}:${column}`, z: (l, row, column) => `z:${l}:${column}`,
  dW: (l, row, column) => `dW:${l}:${row}:${column}`, db: (l, row, column) => `db:${l}:${column}`,
};

/** Milliseconds after which it is said that an answer is waited for: most come sooner. */
const PATIENCE = 600;

/** @typedef {{ sentence: string, isRight: boolean, values: { kind: string, layer: number, rows: number[][] }[], departs: { kind: string, layer: number, row: number, column: number }[] }} Pass */

export class Student {
  /** @param {Pass} given for the first position @param {{ host: HTMLElement, id: string, changed: (sentence: string) => void }} page told of what comes anew */
  constructor(given, quantities, { host, id, changed }) {
    Object.assign(this, { given, quantities });
    this.asking = new Asking(host, id, pass => {
      if (pass) this.take(pass);
      else this.stayBehind();
      changed(this.banner.textContent);
    });
    [this.sentence, this.note] = [make("span"), make("span")];
    this.banner = make("p", {}, this.sentence, " ", this.note);
    this.take(given);
  }

  /** Takes what the functions gave where the microscope is. @param {Pass} pass */
  take(pass) {
    this.tell(pass, "");
    this.numbers = new Map();
    for (const { kind, layer, rows } of pass.values) {
      rows.forEach((numbers, row) => numbers.forEach((number, column) => {
        const key = places[kind](layer, row, column);
        if (this.quantities.has(key)) this.numbers.set(key, number);
      }));
    }
    this.wrong = new Map(pass.departs.map(({ kind, layer, row, column }) => places[kind](layer, row, column)).filter(key => this.numbers.has(key)).map(key => [key, this.numbers.get(key)]));
  }

  tell({ sentence, isRight }, note) {
    clearTimeout(this.timer);
    this.banner.className = isRight ? "bl-verdict bl-right" : "bl-verdict";
    write(this.sentence, `${isRight ? "✓" : "⚠"} ${sentence}`);
    write(this.note, note);
  }

  /** Follows the microscope to a position, or back to the first. @param position undefined for the first */
  follow(position) {
    if (!position) {
      this.asking.forget();
      this.take(this.given);
      return;
    }
    [this.numbers, this.wrong] = [undefined, new Map()];
    clearTimeout(this.timer);
    if (this.asking.ask(position)) this.timer = setTimeout(() => write(this.note, "Your functions are being called anew …"), PATIENCE);
    else this.stayBehind();
  }

  /** Nobody can say what the functions give here. */
  stayBehind() {
    this.tell(this.given, "Your functions are shown for the first position; the drawing has gone on with the right ones.");
  }

  departing(known) {
    return new Map([...this.wrong].filter(([key]) => known.has(key)));
  }
}
