// How a number is computed: in symbols, with the values put in, and as the line of C# that computes it.

import { factor, inCSharp, layerMark, lowered, short } from "./numbers.js";
import { isSoftmax } from "./functions.js";

const classOfActivation = { tanh: "Activation.Tanh", relu: "Activation.Relu", sigmoid: "Activation.Sigmoid", identity: "Activation.Identity" };

const activationCode = ({ name, slope }) => name === "leaky relu" ? `Activation.LeakyRelu(${inCSharp(slope)})` : classOfActivation[name];

const lossCode = loss => "Loss." + loss.split(/[ -]/).map(word => word[0].toUpperCase() + word.slice(1)).join("");

const sum = terms => terms.join(" + ").replaceAll("+ \u2212", "\u2212 ");

/** The formula of a number. @returns {{ symbols: string, values: string, code: string }} */
export function formulaOf(quantity, state) {
  const { net, rate } = state, { kind, l, i, j } = quantity, last = net.layers;
  const W = (layer, from, to) => net.W[layer - 1][from * net.sizes[layer] + to];
  const z = (layer, unit) => state.pass.z[layer][unit];
  const delta = (layer, unit) => state.back.delta[layer][unit];
  const zName = (layer, unit) => layer === 0 ? `x${lowered(unit)}` : layer < last ? `z${layerMark(layer)}${lowered(unit)}` : net.sizes[last] === 1 ? "y" : `y${lowered(unit)}`;
  const tName = k => net.sizes[last] === 1 ? "t" : `t${lowered(k)}`;
  const from = l === 1 ? "x" : `z${l - 1}`;
  const above = Array.from({ length: l < last ? net.sizes[l + 1] : 0 }, (_, k) => k);
  switch (kind) {
    case "a": {
      const inputs = Array.from({ length: net.sizes[l - 1] }, (_, n) => n);
      return {
        symbols: sum([...inputs.map(n => `${zName(l - 1, n)} W${layerMark(l)}${lowered(n, j)}`), `b${layerMark(l)}${lowered(j)}`]),
        values: sum([...inputs.map(n => `${short(z(l - 1, n))} · ${factor(W(l, n, j))}`), short(net.b[l - 1][j])]),
        code: `var a${l} = (${from} * W${l}).PlusRow(b${l});`,
      };
    }
    case "z": return l < last ? activationFormula(net.activations[l - 1], l, j, state) : outputFormula(j, state);
    case "E": return lossFormula(state, tName, zName);
    case "delta": {
      if (l === last) {
        const y = zName(last, j), squared = net.loss === "squared error of sigmoid";
        return {
          symbols: squared ? `(${y} \u2212 ${tName(j)}) ${y} (1 \u2212 ${y})` : `${y} \u2212 ${tName(j)}`,
          values: `${squared ? "(" : ""}${short(z(last, j))} \u2212 ${short(state.t[j])}${squared ? `) · ${short(z(last, j))} · (1 \u2212 ${short(z(last, j))})` : ""}`,
          code: `var delta${l} = ${squared ? "(y - t).Times(y).Times(1 - y)" : "y - t"};`,
        };
      }
      const slope = slopeFormula(net.activations[l - 1], zName(l, j), z(l, j), `z${l}`, `a${layerMark(l)}${lowered(j)}`);
      const [symbols, values] = [
        sum(above.map(k => `δ${layerMark(l + 1)}${lowered(k)} W${layerMark(l + 1)}${lowered(j, k)}`)),
        sum(above.map(k => `${short(delta(l + 1, k))} · ${factor(W(l + 1, j, k))}`))];
      return {
        symbols: `${above.length > 1 ? `(${symbols})` : symbols} · ${slope.symbols}`,
        values: `${above.length > 1 ? `(${values})` : values} · ${slope.values}`,
        code: `var delta${l} = (delta${l + 1} * W${l + 1}.T()).Times(${slope.code});`,
      };
    }
    case "dW": return {
      symbols: `${zName(l - 1, i)} δ${layerMark(l)}${lowered(j)}`,
      values: `${short(z(l - 1, i))} · ${factor(delta(l, j))}`,
      code: `var dW${l} = ${from}.T() * delta${l};`,
    };
    case "db": return { symbols: `δ${layerMark(l)}${lowered(j)}`, values: short(delta(l, j)), code: `var db${l} = delta${l};` };
    case "newW": return {
      symbols: `W${layerMark(l)}${lowered(i, j)} \u2212 η · ∂E/∂W${layerMark(l)}${lowered(i, j)}`,
      values: `${short(W(l, i, j))} \u2212 ${short(rate)} · ${factor(state.back.dW[l - 1][i * net.sizes[l] + j])}`,
      code: `var newW${l} = W${l} - ${inCSharp(rate)} * dW${l};`,
    };
    case "newb": return {
      symbols: `b${layerMark(l)}${lowered(j)} \u2212 η · ∂E/∂b${layerMark(l)}${lowered(j)}`,
      values: `${short(net.b[l - 1][j])} \u2212 ${short(rate)} · ${factor(state.back.db[l - 1][j])}`,
      code: `var newb${l} = b${l} - ${inCSharp(rate)} * db${l};`,
    };
    default: return givenFormula(quantity, state);
  }
}

/** What is given is not computed: its line of code states it. */
function givenFormula({ kind, l, symbol }, { net, x, t }) {
  const rows = kind === "x" ? [[...x]] : kind === "t" ? [[...t]] : kind === "b" ? [[...net.b[l - 1]]]
    : Array.from({ length: net.sizes[l - 1] }, (_, i) => [...net.W[l - 1].slice(i * net.sizes[l], (i + 1) * net.sizes[l])]);
  const name = kind === "W" || kind === "b" ? `${kind}${l}` : kind;
  // More numbers than anybody reads stay in the network.
  if (rows.flat().length > 6 && kind === "W") return { symbols: symbol, values: "given, not computed", code: `var ${name} = net["${name}"];` };
  return {
    symbols: symbol, values: "given, not computed",
    code: `var ${name} = Rows.Of(${rows.map(row => `[${row.map(inCSharp).join(", ")}]`).join(", ")});`,
  };
}

function activationFormula(activation, l, j, { pass }) {
  const [a, v] = [`a${layerMark(l)}${lowered(j)}`, short(pass.a[l][j])];
  const code = `var z${l} = ${activationCode(activation)}.Apply(a${l});`;
  switch (activation.name) {
    case "tanh": return { symbols: `tanh ${a}`, values: `tanh ${factor(pass.a[l][j])}`, code };
    case "relu": return { symbols: `max(0, ${a})`, values: `max(0, ${v})`, code };
    case "leaky relu": return { symbols: `${a} > 0 ? ${a} : ${short(activation.slope)} ${a}`, values: pass.a[l][j] > 0 ? v : `${short(activation.slope)} · ${factor(pass.a[l][j])}`, code };
    case "sigmoid": return { ...sigmoidFormula(a, pass.a[l][j]), code };
    default: return { symbols: a, values: v, code };
  }
}

const sigmoidFormula = (name, value) => ({ symbols: `1 / (1 + exp(\u2212${name}))`, values: `1 / (1 + exp(${short(-value)}))` });

function outputFormula(j, { net, pass }) {
  const last = net.layers, a = k => `a${layerMark(last)}${lowered(k)}`, all = Array.from(pass.a[last].keys());
  if (isSoftmax(net.loss)) {
    return {
      symbols: `exp(${a(j)}) / (${sum(all.map(k => `exp(${a(k)})`))})`,
      values: `exp(${short(pass.a[last][j])}) / (${sum(all.map(k => `exp(${short(pass.a[last][k])})`))})`,
      code: `var y = Softmax.Apply(a${last});`,
    };
  }
  return net.loss === "squared error"
    ? { symbols: a(j), values: short(pass.a[last][j]), code: `var y = a${last};` }
    : { ...sigmoidFormula(a(j), pass.a[last][j]), code: `var y = Activation.Sigmoid.Apply(a${last});` };
}

function lossFormula({ net, pass, t }, tName, zName) {
  const last = net.layers, outputs = Array.from(pass.z[last].keys()), y = k => short(pass.z[last][k]);
  const code = `var E = ${lossCode(net.loss)}.Value(a${last}, t);`;
  if (net.loss.startsWith("squared")) {
    return { symbols: sum(outputs.map(k => `½ (${zName(last, k)} \u2212 ${tName(k)})²`)), values: sum(outputs.map(k => `½ · (${y(k)} \u2212 ${short(t[k])})²`)), code };
  }
  if (isSoftmax(net.loss)) {
    return { symbols: `\u2212 ${outputs.map(k => `${tName(k)} ln ${zName(last, k)}`).join(" \u2212 ")}`, values: `\u2212 ${outputs.map(k => `${short(t[k])} · ln ${y(k)}`).join(" \u2212 ")}`, code };
  }
  return {
    symbols: outputs.map(k => `\u2212 ${tName(k)} ln ${zName(last, k)} \u2212 (1 \u2212 ${tName(k)}) ln(1 \u2212 ${zName(last, k)})`).join(" "),
    values: outputs.map(k => `\u2212 ${short(t[k])} · ln ${y(k)} \u2212 ${short(1 - t[k])} · ln ${short(1 - pass.z[last][k])}`).join(" "), code,
  };
}

function slopeFormula(activation, z, value, matrix, a) {
  switch (activation.name) {
    case "tanh": return { symbols: `(1 \u2212 ${z} · ${z})`, values: `(1 \u2212 ${factor(value)} · ${factor(value)})`, code: `1 - ${matrix}.Times(${matrix})` };
    case "sigmoid": return { symbols: `${z} (1 \u2212 ${z})`, values: `${short(value)} · (1 \u2212 ${short(value)})`, code: `${matrix}.Times(1 - ${matrix})` };
    case "identity": return { symbols: "1", values: "1", code: `${activationCode(activation)}.DerivativeFromActivation(${matrix})` };
    default: return { symbols: `(${a} > 0 ? 1 : ${short(activation.slope)})`, values: short(value > 0 ? 1 : activation.slope), code: `${activationCode(activation)}.DerivativeFromActivation(${matrix})` };
  }
}
