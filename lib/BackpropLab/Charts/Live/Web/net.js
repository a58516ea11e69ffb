// A network and one sample through it: forward, loss, backward, update, each number by name.

import { activate, lossOf, outputDelta, outputOf, slopeAt } from "./functions.js";

export class Net {
  /** From what the page is given: sizes, hidden activations, the loss, and weights and biases row by row. */
  constructor({ sizes, activations, loss, weights, biases }) {
    Object.assign(this, { sizes, activations, loss });
    this.W = weights.map(rows => Float64Array.from(rows.flat()));
    this.b = biases.map(row => Float64Array.from(row));
  }

  /** The other way round: what a page is given. */
  toGiven() {
    const { sizes, activations, loss } = this;
    const weights = this.W.map((w, l) => Array.from({ length: sizes[l] }, (_, i) => [...w.slice(i * sizes[l + 1], (i + 1) * sizes[l + 1])]));
    return { sizes, activations, loss, weights, biases: this.b.map(b => [...b]) };
  }

  get layers() { return this.W.length; }

  copy() {
    const copy = Object.create(Net.prototype);
    return Object.assign(copy, this, { W: this.W.map(w => w.slice()), b: this.b.map(b => b.slice()) });
  }

  /** Layer by layer the pre-activations a and activations z; z[0] is the sample itself. */
  forward(x) {
    const a = [null], z = [Float64Array.from(x)];
    for (let l = 1; l <= this.layers; l++) {
      const [inputs, outputs] = [this.sizes[l - 1], this.sizes[l]];
      const sum = new Float64Array(outputs);
      for (let j = 0; j < outputs; j++) {
        let total = this.b[l - 1][j];
        for (let i = 0; i < inputs; i++) total += z[l - 1][i] * this.W[l - 1][i * outputs + j];
        sum[j] = total;
      }
      a.push(sum);
      z.push(l < this.layers ? sum.map(value => activate(this.activations[l - 1], value)) : outputOf(this.loss, sum));
    }
    return { a, z };
  }

  lossAt({ a, z }, t) {
    return lossOf(this.loss, a[this.layers], z[this.layers], t);
  }

  /** Every delta and every gradient for one sample. */
  backward({ z }, t) {
    const delta = [], dW = [], db = [];
    delta[this.layers] = z[this.layers].map((y, k) => outputDelta(this.loss, y, t[k]));
    for (let l = this.layers; l >= 1; l--) {
      const [inputs, outputs] = [this.sizes[l - 1], this.sizes[l]];
      db[l - 1] = delta[l].slice();
      dW[l - 1] = new Float64Array(inputs * outputs);
      for (let i = 0; i < inputs; i++) {
        for (let j = 0; j < outputs; j++) dW[l - 1][i * outputs + j] = z[l - 1][i] * delta[l][j];
      }
      if (l === 1) break;
      delta[l - 1] = new Float64Array(inputs);
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let j = 0; j < outputs; j++) sum += delta[l][j] * this.W[l - 1][i * outputs + j];
        delta[l - 1][i] = sum * slopeAt(this.activations[l - 2], z[l - 1][i]);
      }
    }
    return { delta, dW, db };
  }

  /** The network after one step down these gradients. */
  stepped({ dW, db }, rate) {
    const next = this.copy();
    next.W.forEach((w, l) => w.forEach((value, i) => { w[i] = value - rate * dW[l][i]; }));
    next.b.forEach((b, l) => b.forEach((value, i) => { b[i] = value - rate * db[l][i]; }));
    return next;
  }

  /** The target row of a class, or of what is given where the outputs are numbers. */
  targetOf(t) {
    return t.length === this.sizes[this.layers] ? t : this.sizes.at(-1) === 1 ? t : Float64Array.from({ length: this.sizes.at(-1) }, (_, k) => k === t[0] ? 1 : 0);
  }

  /** The class of an output row. */
  classOf(y) {
    if (y.length === 1) return Number(y[0] >= 0.5);
    let k = 0;
    for (let other = 1; other < y.length; other++) if (y[other] > y[k]) k = other;
    return k;
  }
}
