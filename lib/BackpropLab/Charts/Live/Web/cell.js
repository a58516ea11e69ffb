// What is on the screen as a cell of C#: the same data, the same start, the same steps.

import { inCSharp } from "./numbers.js";

const asDouble = value => inCSharp(value);

const activationNames = { tanh: "Activation.Tanh", relu: "Activation.Relu", leaky: "Activation.LeakyRelu()", sigmoid: "Activation.Sigmoid" };

function dataLine({ data, samples, classes, noise, seed }, ownName) {
  switch (data) {
    case "moons": return `Datasets.MakeMoons(samples: ${samples}, noise: ${asDouble(noise)}, seed: ${seed})`;
    case "circles": return `Datasets.MakeCircles(samples: ${samples}, noise: ${asDouble(noise)}, factor: 0.5, seed: ${seed})`;
    case "blobs": return `Datasets.MakeBlobs(samples: ${samples}, centers: ${classes}, seed: ${seed}, standardDeviation: ${asDouble(noise)})`;
    case "spirals": return `Datasets.MakeSpirals(samplesPerArm: ${Math.floor(samples / classes)}, arms: ${classes}, noise: ${asDouble(noise)}, seed: ${seed})`;
    case "xor": return `Datasets.MakeXor(samples: ${samples}, noise: ${asDouble(noise)}, seed: ${seed})`;
    default: return ownName;
  }
}

function startLine({ init, scale, start }) {
  const rule = init === "zeros" ? "Initializer.Zeros" : `Initializer.${init}(${start})`;
  return scale === 1 || init === "zeros" ? rule : `${rule}.Times(${asDouble(scale)})`;
}

/** @param settings of the playground @param sizes of the network @param {{ epochs?: number, from?: number, to?: number, size?: number, rate, batch, decay }[]} log what was learnt, in order */
export function cellOf(settings, sizes, log, ownName) {
  const several = sizes.at(-1) > 1, shuffles = log.some(({ batch }) => batch > 0);
  const lines = [
    `var playData = ${dataLine(settings, ownName)};`,
    `var (playTrain, playTest) = playData.Split(testFraction: ${asDouble(settings.test)}, seed: ${settings.seed}).Standardized();`,
    `var playNet = Mlp.Create([${sizes.join(", ")}], ${activationNames[settings.activation]},`,
    `    Loss.${several ? "SoftmaxCrossEntropy" : "BinaryCrossEntropy"}, ${startLine(settings)});`,
  ];
  if (shuffles) lines.push(`var playRandom = new NumPyGenerator(${settings.start});`);
  let hasOrder = false;
  for (const entry of log) {
    lines.push(...entry.epochs ? epochLines(entry) : stepLines(entry, hasOrder));
    hasOrder ||= !entry.epochs;
  }
  lines.push(
    "Console.WriteLine($\"training loss {playNet.Loss.Value(playNet.Logits(playTrain.X), playTrain.T)}\");",
    "Console.WriteLine($\"test loss {playNet.Loss.Value(playNet.Logits(playTest.X), playTest.T)}\");",
    "Chart.DecisionBoundary(playNet, playTrain, playTest)");
  return lines.join("\n");
}

function epochLines({ epochs, rate, batch, decay }) {
  const options = [
    `LearningRate = ${asDouble(rate)}, Epochs = ${epochs}`,
    ...(batch ? [`BatchSize = ${batch}, Shuffle = Shuffle.EachEpoch(playRandom)`] : []),
    ...(decay ? [`WeightDecay = ${asDouble(decay)}`] : []),
  ];
  return ["playNet.Train(playTrain, new()", `    { ${options.join(",\n      ")} });`];
}

/** Some steps of an epoch, one batch after the other. */
function stepLines({ from, to, size, rate, batch, decay, begins }, hasOrder) {
  const order = batch ? "playRandom.Permutation(playTrain.Samples)" : "Enumerable.Range(0, playTrain.Samples).ToArray()";
  return [
    ...(begins ? [`${hasOrder ? "" : "var "}playOrder = ${order};`] : []),
    `for (var from = ${from}; from < ${to}; from += ${size})`,
    "{",
    `    var rows = playTrain.Rows(playOrder[from..Math.Min(from + ${size}, playTrain.Samples)]);`,
    `    playNet.Descend(playNet.Gradients(rows.X, rows.T${decay ? `, l2: ${asDouble(decay)} / playTrain.Samples` : ""}), ${asDouble(rate)});`,
    "}",
  ];
}
