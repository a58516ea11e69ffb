// The steps of one sample's way: forward, loss, backward, update. Each makes some numbers known and is told in a sentence.

import { formulaOf } from "./formulas.js";
import { percent, short } from "./numbers.js";
import { unitName } from "./quantities.js";
import { isSoftmax } from "./functions.js";

/** More units than this are not gone through one by one. */
const ONE_BY_ONE = 8;

export const phases = ["Sample", "Forward", "Loss", "Backward", "Update"];

/** @returns {{ phase: string, knows: (quantity) => boolean, unit?: { l: number, j: number }, say: (state) => string }[]} */
export function stepsOf(net) {
  const last = net.layers, steps = [];
  const groups = l => l < last && net.sizes[l] <= ONE_BY_ONE ? Array.from({ length: net.sizes[l] }, (_, j) => [j]) : [Array.from({ length: net.sizes[l] }, (_, j) => j)];
  const add = (phase, knows, say, unit) => steps.push({ phase, knows, say, unit });
  add("Sample", ({ kind }) => "xtWb".includes(kind), state => sampleSentence(state), undefined);
  for (let l = 1; l <= last; l++) {
    for (const group of groups(l)) {
      add("Forward", q => (q.kind === "a" || q.kind === "z") && q.l === l && group.includes(q.j), state => forwardSentence(state, l, group), { l, j: group[0] });
    }
  }
  add("Loss", ({ kind }) => kind === "E", lossSentence, { l: last, j: 0 });
  for (let l = last; l >= 1; l--) {
    for (const group of groups(l)) {
      add("Backward", q => ["delta", "dW", "db"].includes(q.kind) && q.l === l && group.includes(q.j), state => backwardSentence(state, l, group), { l, j: group[0] });
    }
  }
  add("Update", ({ kind }) => kind.startsWith("new"), updateSentence, undefined);
  return steps;
}

const pair = row => [...row].map(short).join(", ");

function sampleSentence({ net, x, t }) {
  const many = net.sizes.at(-1) > 1;
  return `A sample comes in, x = (${pair(x)}). The network should answer ${many ? `(${pair(t)})` : short(t[0])}. What does it say?`;
}

function valueLine(kind, l, j, state) {
  return formulaOf({ kind, l, i: j, j }, state).values;
}

function forwardSentence(state, l, group) {
  const { net, pass } = state, last = l === net.layers;
  if (group.length === 1) {
    const [j] = group, name = unitName(net, l, j);
    const sum = `${name[0].toUpperCase()}${name.slice(1)} adds up ${valueLine("a", l, j, state)} = ${short(pass.a[l][j])}`;
    return last && net.loss === "squared error" ? `${sum}, and that is the answer.` : `${sum} and puts out ${valueLine("z", l, j, state)} = ${short(pass.z[l][j])}.`;
  }
  return last
    ? `The outputs add up (${pair(pass.a[l])})${isSoftmax(net.loss) ? `, and softmax makes them probabilities: (${pair(pass.z[l])})` : ` and put out (${pair(pass.z[l])})`}.`
    : `The units of layer ${l} add up what comes in and put out (${pair(pass.z[l])}).`;
}

function lossSentence({ net, pass, t, loss }) {
  const y = pass.z[net.layers];
  if (isSoftmax(net.loss)) {
    const k = t.indexOf(Math.max(...t));
    return `The right class has ${percent(y[k])}. The loss says how bad that is: E = ${short(loss)}. It would be 0 at 100 %.`;
  }
  if (y.length > 1) return `The loss adds up how far each output is from its target: E = ${short(loss)}.`;
  return net.loss === "squared error"
    ? `It says ${short(y[0])} where it should say ${short(t[0])}. The loss says how bad that is: E = ${short(loss)}.`
    : `It says ${percent(y[0])} where it should say ${percent(t[0])}. The loss says how bad that is: E = ${short(loss)}.`;
}

function backwardSentence(state, l, group) {
  const { net, back } = state;
  const gradients = "Each of its gradients is what came in, times this delta.";
  if (l === net.layers) {
    return group.length === 1
      ? `Now back. What went wrong at the output is its delta, ${valueLine("delta", l, 0, state)} = ${short(back.delta[l][0])}. ${gradients}`
      : `Now back. What went wrong at the outputs are their deltas, (${pair(back.delta[l])}). Each gradient is what came in, times a delta.`;
  }
  if (group.length > 1) return `The deltas of layer ${l} come through the weights and the slopes: (${pair(back.delta[l])}). Each gradient is what came in, times a delta.`;
  const [j] = group, name = unitName(net, l, j);
  return `${name[0].toUpperCase()}${name.slice(1)} bears its share: ${valueLine("delta", l, j, state)} = ${short(back.delta[l][j])}. ${gradients}`;
}

function updateSentence({ net, x, t, rate, loss, next }) {
  const after = next.lossAt(next.forward(x), t);
  return `Every weight and bias takes a step down its gradient, η = ${short(rate)} times as long. The loss of this sample goes from ${short(loss)} to ${short(after)}. One more step begins again with the new weights.`;
}
