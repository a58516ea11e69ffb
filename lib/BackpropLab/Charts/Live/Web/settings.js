// The settings of a playground, and the text that says them: it can be shared, and Playground.Show takes it in C#.

const choices = {
  data: ["moons", "circles", "blobs", "spirals", "xor", "own"],
  activation: ["tanh", "relu", "leaky", "sigmoid"],
  init: ["LeCun", "He", "Glorot", "zeros"],
};

const ranges = {
  samples: [20, 1000, true], classes: [2, 4, true], noise: [0, 10, false], seed: [0, 4294967295, true], test: [0.05, 0.95, false],
  scale: [0, 100, false], start: [0, 4294967295, true], rate: [0.0001, 100, false], decay: [0, 1000, false], epochs: [0, 100000, true],
};

/** How far the points of each data set usually lie beside their places. */
export const usualNoise = { moons: 0.08, circles: 0.08, blobs: 2, spirals: 0.1, xor: 0.3 };

/** Layers and units that a drawing has room for. */
export const MOST_LAYERS = 4;
const MOST_UNITS = 16;

const settingNames = ["data", "samples", "classes", "noise", "seed", "test", "layers", "activation", "init", "scale", "start", "rate", "batch", "decay", "epochs"];

export const choicesOf = name => choices[name];

export const rangeOf = name => ranges[name];

/** The settings as a text, each as name=value. */
export const textOf = settings => settingNames.map(name => `${name}=${written(name, settings[name])}`).join(" ");

export function written(name, value) {
  if (name === "layers") return value.length ? value.join(",") : "none";
  return name === "batch" && value === 0 ? "all" : String(value);
}

/** The settings that a text says, on top of others. Throws a sentence where it says what cannot be. */
export function settingsFrom(text, others) {
  const settings = { ...others };
  for (const part of text.trim().split(/\s+/).filter(Boolean)) {
    const [name, value, ...rest] = part.split("=");
    if (value === undefined || rest.length || !settingNames.includes(name)) throw new Error(`${part} is no setting: write name=value, with one of ${settingNames.join(", ")}.`);
    settings[name] = readSetting(name, value);
  }
  return settings;
}

export function readSetting(name, value) {
  if (value === "") throw new Error(`${name} has no value.`);
  if (choices[name]) {
    if (!choices[name].includes(value)) throw new Error(`${name} is ${value}: it is one of ${choices[name].join(", ")}.`);
    return value;
  }
  if (name === "layers") {
    const layers = value === "none" ? [] : value.split(",").map(Number);
    if (layers.length > MOST_LAYERS || !layers.every(units => Number.isInteger(units) && units >= 1 && units <= MOST_UNITS)) {
      throw new Error(`layers is ${value}: write the units of up to ${MOST_LAYERS} layers, such as 8 or 4,4, each from 1 to ${MOST_UNITS}, or none.`);
    }
    return layers;
  }
  if (name === "batch" && value === "all") return 0;
  const [least, most, isWhole] = ranges[name] ?? [1, 1000, true], number = Number(value);
  if (!(number >= least && number <= most) || (isWhole && !Number.isInteger(number))) {
    throw new Error(`${name} is ${value}: a ${isWhole ? "whole " : ""}number from ${least} to ${most} is needed${name === "batch" ? ", or all" : ""}.`);
  }
  return number;
}
