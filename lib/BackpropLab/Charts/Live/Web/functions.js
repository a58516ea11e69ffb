// Activations and losses, each with its derivative, as the library has them.

export function sigmoid(a) {
  const e = Math.exp(-Math.abs(a));
  return (a < 0 ? e : 1) / (1 + e);
}

/** z = h(a). */
export function activate({ name, slope }, a) {
  switch (name) {
    case "tanh": return Math.tanh(a);
    case "sigmoid": return sigmoid(a);
    case "relu": return a > 0 ? a : 0;
    case "leaky relu": return a > 0 ? a : slope * a;
    default: return a;
  }
}

/** h'(a) from z = h(a), which backpropagation has at hand. */
export function slopeAt({ name, slope }, z) {
  switch (name) {
    case "tanh": return 1 - z * z;
    case "sigmoid": return z * (1 - z);
    case "relu": return z > 0 ? 1 : 0;
    case "leaky relu": return z > 0 ? 1 : slope;
    default: return 1;
  }
}

export const isSoftmax = loss => loss.startsWith("softmax");

/** The outputs y of the last layer's pre-activations. */
export function outputOf(loss, a, y = new Float64Array(a.length)) {
  if (isSoftmax(loss)) {
    let largest = a[0], sum = 0;
    for (let k = 1; k < a.length; k++) if (a[k] > largest) largest = a[k];
    for (let k = 0; k < a.length; k++) sum += y[k] = Math.exp(a[k] - largest);
    const scale = 1 / sum;
    for (let k = 0; k < a.length; k++) y[k] *= scale;
  } else {
    for (let k = 0; k < a.length; k++) y[k] = loss === "squared error" ? a[k] : sigmoid(a[k]);
  }
  return y;
}

/** What one sample adds to the loss: outputs y of pre-activations a, targets t. */
export function lossOf(loss, a, y, t) {
  let sum = 0;
  if (loss === "softmax cross-entropy") {
    const largest = Math.max(...a);
    let exponentials = 0, overlap = 0;
    for (let k = 0; k < a.length; k++) {
      exponentials += Math.exp(a[k] - largest);
      overlap += t[k] * (a[k] - largest);
    }
    return Math.log(exponentials) - overlap;
  }
  for (let k = 0; k < a.length; k++) sum += term(loss, a[k], y[k], t[k]);
  return sum;
}

function term(loss, a, y, t) {
  switch (loss) {
    case "binary cross-entropy": {
      const q = Math.min(Math.max(y, 1e-8), 1 - 1e-8);
      return -weighed(t, q) - weighed(1 - t, 1 - q);
    }
    case "binary cross-entropy with epsilon": return -weighed(t, y + 1e-8) - weighed(1 - t, 1 - y + 1e-8);
    case "binary cross-entropy on logits": return Math.max(a, 0) - a * t + Math.log1p(Math.exp(-Math.abs(a)));
    case "softmax cross-entropy with epsilon": return -weighed(t, y + 1e-15);
    default: return 0.5 * (y - t) * (y - t);
  }
}

// What is multiplied by 0 is not asked for its logarithm.
const weighed = (weight, x) => weight === 0 ? 0 : weight * Math.log(x);

/** δ at an output. */
export const outputDelta = (loss, y, t) => loss === "squared error of sigmoid" ? (y - t) * y * (1 - y) : y - t;
