// Networks as they begin, drawn from the same seeds as the library's.

import { Generator } from "./generator.js";
import { Net } from "./net.js";

const rules = {
  LeCun: (random, inputs) => random.standardNormal() * Math.sqrt(1 / inputs),
  He: (random, inputs) => random.standardNormal() * Math.sqrt(2 / inputs),
  Glorot: (random, inputs, outputs) => random.standardNormal() * Math.sqrt(2 / (inputs + outputs)),
  zeros: () => 0,
};

/** A network whose weights are drawn by a rule, as much larger as the factor says. */
export function beginning(sizes, activation, loss, { rule, factor, seed }) {
  const random = new Generator(seed);
  const weights = sizes.slice(1).map((outputs, l) => Array.from({ length: sizes[l] }, () =>
    Array.from({ length: outputs }, () => factor * rules[rule](random, sizes[l], outputs))));
  return new Net({
    sizes, loss, weights,
    activations: sizes.slice(2).map(() => activation),
    biases: sizes.slice(1).map(outputs => Array(outputs).fill(0)),
  });
}
