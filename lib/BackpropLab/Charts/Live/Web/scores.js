// How good a network is, and which of its units have stopped learning.

/** Loss and share of right answers on samples. */
export function scoreOf(net, data) {
  let loss = 0, right = 0;
  for (let n = 0; n < data.rows.length; n++) {
    const pass = net.forward(data.rows[n]);
    loss += net.lossAt(pass, net.targetOf([data.labels[n]]));
    right += net.classOf(pass.z[net.layers]) === data.labels[n] ? 1 : 0;
  }
  return { loss: loss / data.rows.length, accuracy: right / data.rows.length };
}

/** Beyond this a unit has next to no slope, as lesson 10 counts it. */
const FLAT = 0.95;

/** Layer by layer and unit by unit for which share of the samples it is off, or flat. */
export function idleShares(net, data) {
  const counts = net.sizes.map(size => new Float64Array(size));
  for (const row of data.rows) {
    const { z } = net.forward(row);
    for (let l = 1; l < net.layers; l++) z[l].forEach((value, j) => { counts[l][j] += isIdle(net.activations[l - 1].name, value) ? 1 : 0; });
  }
  return counts.map(layer => layer.map(count => count / data.rows.length));
}

function isIdle(activation, z) {
  switch (activation) {
    case "tanh": return Math.abs(z) > FLAT;
    case "sigmoid": return Math.abs(2 * z - 1) > FLAT;
    case "relu": return z === 0;
    default: return false;
  }
}
