// Every number of one sample's way through a network: what it is called, what it is, and when it is known.

import { layerMark, lowered } from "./numbers.js";

/** @typedef {{ key: string, kind: string, l: number, i: number, j: number, symbol: string, words: string, code: string, given: boolean }} Quantity */

/** How units are called in sentences. */
export function unitName(net, l, j) {
  const several = net.sizes[l] > 1;
  if (l === 0) return `input x${lowered(j)}`;
  if (l === net.layers) return several ? `output ${j + 1}` : "the output";
  return `unit ${j + 1}${net.layers > 2 ? ` of layer ${l}` : ""}`;
}

const quantity = (key, kind, l, i, j, symbol, words, code, given = false) => ({ key, kind, l, i, j, symbol, words, code, given });

/** @returns {Map<string, Quantity>} in the order in which they are computed */
export function quantitiesOf(net) {
  const all = [], last = net.layers, single = net.sizes[last] === 1;
  const each = (count, make) => { for (let k = 0; k < count; k++) all.push(make(k)); };
  const eachWeight = (l, make) => { for (let i = 0; i < net.sizes[l - 1]; i++) each(net.sizes[l], j => make(i, j)); };
  each(net.sizes[0], i => quantity(`x:${i}`, "x", 0, i, i, `x${lowered(i)}`, `input ${i + 1}`, `x[0, ${i}]`, true));
  each(net.sizes[last], k => quantity(`t:${k}`, "t", last, k, k, single ? "t" : `t${lowered(k)}`, single ? "the target" : `target ${k + 1}`, `t[0, ${k}]`));
  for (let l = 1; l <= last; l++) {
    const to = j => unitName(net, l, j);
    eachWeight(l, (i, j) => quantity(
      `W:${l}:${i}:${j}`, "W", l, i, j, `W${layerMark(l)}${lowered(i, j)}`, `weight from ${unitName(net, l - 1, i)} to ${to(j)}`, `W${l}[${i}, ${j}]`, true));
    each(net.sizes[l], j => quantity(`b:${l}:${j}`, "b", l, j, j, `b${layerMark(l)}${lowered(j)}`, `bias of ${to(j)}`, `b${l}[0, ${j}]`, true));
  }
  for (let l = 1; l <= last; l++) {
    const to = j => unitName(net, l, j);
    each(net.sizes[l], j => quantity(`a:${l}:${j}`, "a", l, j, j, `a${layerMark(l)}${lowered(j)}`, `what ${to(j)} adds up`, `a${l}[0, ${j}]`));
    each(net.sizes[l], j => quantity(
      `z:${l}:${j}`, "z", l, j, j, l < last ? `z${layerMark(l)}${lowered(j)}` : single ? "y" : `y${lowered(j)}`, `what ${to(j)} puts out`, l < last ? `z${l}[0, ${j}]` : `y[0, ${j}]`));
  }
  all.push(quantity("E", "E", last, 0, 0, "E", "the loss of this sample", "E"));
  for (let l = last; l >= 1; l--) {
    const to = j => unitName(net, l, j);
    each(net.sizes[l], j => quantity(`delta:${l}:${j}`, "delta", l, j, j, `δ${layerMark(l)}${lowered(j)}`, `delta of ${to(j)}, what went wrong there`, `delta${l}[0, ${j}]`));
    eachWeight(l, (i, j) => quantity(
      `dW:${l}:${i}:${j}`, "dW", l, i, j, `∂E/∂W${layerMark(l)}${lowered(i, j)}`, `gradient of the weight from ${unitName(net, l - 1, i)} to ${to(j)}`, `dW${l}[${i}, ${j}]`));
    each(net.sizes[l], j => quantity(`db:${l}:${j}`, "db", l, j, j, `∂E/∂b${layerMark(l)}${lowered(j)}`, `gradient of the bias of ${to(j)}`, `db${l}[0, ${j}]`));
  }
  for (let l = 1; l <= last; l++) {
    eachWeight(l, (i, j) => quantity(
      `newW:${l}:${i}:${j}`, "newW", l, i, j, `new W${layerMark(l)}${lowered(i, j)}`, `new weight from ${unitName(net, l - 1, i)} to ${unitName(net, l, j)}`, `newW${l}[${i}, ${j}]`));
    each(net.sizes[l], j => quantity(`newb:${l}:${j}`, "newb", l, j, j, `new b${layerMark(l)}${lowered(j)}`, `new bias of ${unitName(net, l, j)}`, `newb${l}[0, ${j}]`));
  }
  return new Map(all.map(one => [one.key, one]));
}

/** The number itself. @param {Quantity} quantity @param state of the microscope */
export function valueOf({ kind, l, i, j }, { net, x, t, pass, loss, back, next }) {
  switch (kind) {
    case "x": return x[j];
    case "t": return t[j];
    case "W": return net.W[l - 1][i * net.sizes[l] + j];
    case "b": return net.b[l - 1][j];
    case "a": return pass.a[l][j];
    case "z": return pass.z[l][j];
    case "E": return loss;
    case "delta": return back.delta[l][j];
    case "dW": return back.dW[l - 1][i * net.sizes[l] + j];
    case "db": return back.db[l - 1][j];
    case "newW": return next.W[l - 1][i * net.sizes[l] + j];
    default: return next.b[l - 1][j];
  }
}

/** Gives another value to a weight, a bias or an input. */
export function assign({ kind, l, i, j }, { net, x }, value) {
  if (kind === "x") x[j] = value;
  else if (kind === "W") net.W[l - 1][i * net.sizes[l] + j] = value;
  else net.b[l - 1][j] = value;
}
