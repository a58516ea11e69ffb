// Many samples through a network at once: a column a unit, in arrays that are made once, so that the inner loops run over
// samples.

import { activate, outputOf } from "./functions.js";

export class Batch {
  constructor(sizes, size) {
    const columns = () => sizes.map(units => Array.from({ length: units }, () => new Float64Array(size)));
    this.size = size;
    /** Layer by layer the pre-activations, and the activations, of which those of layer 0 are the samples. */
    [this.a, this.z] = [columns(), columns()];
    this.sums = new Float64Array(sizes.at(-1));
    this.answers = new Float64Array(sizes.at(-1));
  }

  /** The samples' rows. */
  load(rows) {
    for (let n = 0; n < this.size; n++) {
      for (let i = 0; i < rows[n].length; i++) this.z[0][i][n] = rows[n][i];
    }
  }

  /** Carries the samples through, as far as the output's pre-activations. */
  forward(net) {
    const { a, z } = this;
    for (let l = 1; l <= net.layers; l++) {
      const width = net.sizes[l];
      for (let j = 0; j < width; j++) {
        a[l][j].fill(net.b[l - 1][j]);
        for (let i = 0; i < z[l - 1].length; i++) addScaled(z[l - 1][i], net.W[l - 1][i * width + j], a[l][j]);
        if (l < net.layers) activateAll(net.activations[l - 1], a[l][j], z[l][j]);
      }
    }
  }

  /** Calls for every sample with the output's pre-activations and the outputs, in arrays that are used again. */
  eachOutput(net, use) {
    const { sums, answers } = this, last = this.a[net.layers];
    for (let n = 0; n < this.size; n++) {
      for (let k = 0; k < sums.length; k++) sums[k] = last[k][n];
      outputOf(net.loss, sums, answers);
      use(n, sums, answers);
    }
  }
}

export function addScaled(values, factor, sum) {
  for (let n = 0; n < sum.length; n++) sum[n] += values[n] * factor;
}

// The usual function has a loop of its own: a choice for each number would take longer than the number.
function activateAll(activation, a, z) {
  if (activation.name === "tanh") {
    for (let n = 0; n < a.length; n++) z[n] = Math.tanh(a[n]);
  } else {
    for (let n = 0; n < a.length; n++) z[n] = activate(activation, a[n]);
  }
}
