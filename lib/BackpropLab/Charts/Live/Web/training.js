// Gradient descent on all samples at once or in mini-batches, written for speed.

import { addScaled, Batch } from "./batch.js";
import { lossOf, outputDelta, slopeAt } from "./functions.js";

export class Training {
  /** @param net whose weights change @param data rows and labels @param order draws the rows' order of each epoch in mini-batches */
  constructor(net, data, order) {
    this.net = net;
    this.order = order;
    this.data = data;
    this.count = data.rows.length;
    this.targets = data.labels.map(label => net.targetOf(Float64Array.of(label)));
    this.inOrder = Int32Array.from({ length: this.count }, (_, i) => i);
    this.rows = this.inOrder;
    this.at = 0;
  }

  /** Whether an epoch has been begun and not ended. */
  get isAmidEpoch() { return this.at > 0; }

  /** One update. Gives the batch's loss, and whether an epoch ended with it. */
  step({ rate, batch, decay }) {
    const size = Math.min(batch || this.count, this.count);
    if (this.at === 0) this.rows = batch ? this.order() : this.inOrder;
    const from = this.at, to = Math.min(from + size, this.count);
    this.load(from, to);
    const loss = this.forward();
    this.backward();
    this.descend(rate, decay / this.count);
    this.at = to === this.count ? 0 : to;
    return { loss, ended: this.at === 0 };
  }

  /** One epoch, from where it stands. Gives the mean of its batches' losses. */
  epoch(options) {
    let sum = 0, batches = 0, ended = false;
    while (!ended) {
      const step = this.step(options);
      sum += step.loss;
      batches++;
      ended = step.ended;
    }
    return sum / batches;
  }

  load(from, to) {
    const { net } = this, size = to - from;
    if (this.batch?.size !== size) {
      this.loaded = undefined;
      this.batch = new Batch(net.sizes, size);
      this.delta = net.sizes.map(units => Array.from({ length: units }, () => new Float64Array(size)));
    }
    // All rows as they stand are loaded once and stay.
    if (this.loaded === this.rows && size === this.count) return;
    const taken = Array.from(this.rows.subarray(from, to));
    this.batch.load(taken.map(n => this.data.rows[n]));
    this.wanted = taken.map(n => this.targets[n]);
    this.loaded = this.rows;
  }

  /** Carries the batch through, leaves the output's deltas, and gives the mean loss. */
  forward() {
    const { net, batch, wanted } = this, delta = this.delta[net.layers];
    let loss = 0;
    batch.forward(net);
    batch.eachOutput(net, (n, sums, answers) => {
      loss += lossOf(net.loss, sums, answers, wanted[n]);
      for (let k = 0; k < answers.length; k++) delta[k][n] = outputDelta(net.loss, answers[k], wanted[n][k]);
    });
    return loss / batch.size;
  }

  backward() {
    const { net, batch, delta } = this;
    for (let l = net.layers - 1; l >= 1; l--) {
      const width = net.sizes[l + 1];
      for (let i = 0; i < net.sizes[l]; i++) {
        delta[l][i].fill(0);
        for (let j = 0; j < width; j++) addScaled(delta[l + 1][j], net.W[l][i * width + j], delta[l][i]);
        multiplyBySlope(net.activations[l - 1], batch.z[l][i], delta[l][i]);
      }
    }
  }

  descend(rate, l2) {
    const { net, batch, delta } = this, scale = 1 / batch.size;
    for (let l = 0; l < net.layers; l++) {
      const w = net.W[l], b = net.b[l], width = net.sizes[l + 1];
      for (let j = 0; j < width; j++) {
        for (let i = 0; i < net.sizes[l]; i++) {
          const k = i * width + j;
          w[k] -= rate * (inner(batch.z[l][i], delta[l + 1][j]) * scale + l2 * w[k]);
        }
        b[j] -= rate * (total(delta[l + 1][j]) * scale);
      }
    }
  }
}

function inner(x, y) {
  let sum = 0;
  for (let n = 0; n < x.length; n++) sum += x[n] * y[n];
  return sum;
}

function total(x) {
  let sum = 0;
  for (let n = 0; n < x.length; n++) sum += x[n];
  return sum;
}

function multiplyBySlope(activation, z, delta) {
  if (activation.name === "tanh") {
    for (let n = 0; n < z.length; n++) delta[n] *= 1 - z[n] * z[n];
  } else {
    for (let n = 0; n < z.length; n++) delta[n] *= slopeAt(activation, z[n]);
  }
}
