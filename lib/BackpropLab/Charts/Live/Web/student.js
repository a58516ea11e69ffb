// What a student's own functions gave for the sample and the weights that the cell had, beside the right numbers.

import { make, write } from "./dom.js";

/** The names that functions give back, as the keys of the numbers. */
const places = {
  a: (l, row, column) => `a:${l}:${column}`, z: (l, row, column) => `z:${l}:${column}`,
  dW: (l, row, column) => `dW:${l}:${row}:${column}`, db: (l, row, column) => `db:${l}:${column}`,
};

export class Student {
  /** @param {{ sentence: string, isRight: boolean, values: { kind: string, layer: number, rows: number[][] }[], departs: { kind: string, layer: number, row: number, column: number }[] }} given */
  constructor(given, quantities) {
    this.given = given;
    this.numbers = new Map();
    for (const { kind, layer, rows } of given.values) {
      rows.forEach((numbers, row) => numbers.forEach((number, column) => {
        const key = places[kind](layer, row, column);
        if (quantities.has(key)) this.numbers.set(key, number);
      }));
    }
    this.wrong = new Map(given.departs.map(({ kind, layer, row, column }) => places[kind](layer, row, column)).filter(key => this.numbers.has(key)).map(key => [key, this.numbers.get(key)]));
    this.note = make("span");
    this.banner = make("p", { className: given.isRight ? "bl-verdict bl-right" : "bl-verdict" }, `${given.isRight ? "✓" : "⚠"} ${given.sentence} `, this.note);
  }

  /** Whether the weights and the sample are those that the functions were called with. */
  atFirstPosition(isFirst) {
    write(this.note, isFirst ? "" : "Your functions are shown for the first position; the drawing has gone on with the right ones.");
    this.isFirst = isFirst;
  }

  departing(known) {
    return this.isFirst === false ? undefined : new Map([...this.wrong].filter(([key]) => known.has(key)));
  }

  numberAt(key) {
    return this.isFirst === false ? undefined : this.wrong.get(key);
  }
}
