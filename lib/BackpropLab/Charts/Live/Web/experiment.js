// One experiment of the playground: data, a network, how it has learnt so far; without anything to see.

import { dataOf } from "./data.js";
import { Generator } from "./generator.js";
import { beginning } from "./initial.js";
import { scoreOf } from "./scores.js";
import { Training } from "./training.js";

const MOST_KEPT = 100;

const activationOf = { tanh: { name: "tanh", slope: 0 }, relu: { name: "relu", slope: 0 }, leaky: { name: "leaky relu", slope: 0.01 }, sigmoid: { name: "sigmoid", slope: 0 } };

export class Experiment {
  constructor(settings, own) {
    this.settings = settings;
    const { train, test, classes } = dataOf(settings, own);
    Object.assign(this, { train, test });
    this.sizes = [2, ...settings.layers, classes > 2 ? classes : 1];
    const loss = classes > 2 ? "softmax cross-entropy" : "binary cross-entropy";
    this.net = beginning(this.sizes, activationOf[settings.activation], loss, { rule: settings.init, factor: settings.scale, seed: settings.start });
    this.random = new Generator(settings.start);
    this.training = new Training(this.net, train, () => this.random.permutation(train.rows.length));
    this.epochs = 0;
    /** The mean loss of each epoch's batches, and the test loss after some of them. */
    [this.losses, this.tests] = [[], []];
    this.log = [];
    this.kept = [];
    this.score();
  }

  get options() {
    const { rate, batch, decay } = this.settings;
    return { rate, batch, decay };
  }

  /** One update. */
  step() {
    const { training, options } = this, from = training.at, count = this.train.rows.length;
    const size = Math.min(options.batch || count, count);
    const { loss, ended } = training.step(options);
    this.begun = [...(from === 0 ? [] : this.begun), loss];
    const last = this.log.at(-1);
    if (from > 0 && last?.size === size && isLike(last, options)) last.to = Math.min(from + size, count);
    else this.log.push({ from, to: Math.min(from + size, count), size, ...options, begins: from === 0 });
    if (ended) this.endEpoch(this.begun.reduce((sum, one) => sum + one, 0) / this.begun.length);
  }

  /** What is left of this epoch, or a whole one. Gives whether all is still finite. */
  epoch() {
    if (this.training.isAmidEpoch) {
      do this.step(); while (this.training.isAmidEpoch);
      return this.isFinite;
    }
    const before = this.net.copy(), loss = this.training.epoch(this.options), last = this.log.at(-1);
    if (last?.epochs && isLike(last, this.options)) last.epochs++;
    else this.log.push({ epochs: 1, ...this.options });
    this.endEpoch(loss);
    if (this.isFinite) return true;
    this.undoEpoch(before);
    return false;
  }

  /** As the library does where a training diverges: the epoch that led out of all numbers has not been. */
  undoEpoch(before) {
    this.net.W.forEach((w, l) => w.set(before.W[l]));
    this.net.b.forEach((b, l) => b.set(before.b[l]));
    this.losses.pop();
    this.epochs--;
    if (--this.log.at(-1).epochs === 0) this.log.pop();
  }

  endEpoch(loss) {
    this.losses.push(loss);
    this.epochs++;
  }

  get isFinite() {
    return Number.isFinite(this.losses.at(-1) ?? 0) && this.net.W.every(w => w.every(Number.isFinite)) && this.net.b.every(b => b.every(Number.isFinite));
  }

  /** Looks how good it is now. */
  score() {
    [this.onTrain, this.onTest] = [scoreOf(this.net, this.train), scoreOf(this.net, this.test)];
    if (this.tests.at(-1)?.[0] !== this.epochs && !this.training.isAmidEpoch) this.tests.push([this.epochs, this.onTest.loss]);
  }

  /** Keeps this moment, to come back to. */
  keep() {
    const { net, training, random, epochs, begun } = this;
    this.kept.push({
      net: net.copy(), at: training.at, rows: training.rows, words: random.copyOfWords(), epochs, begun,
      losses: this.losses.length, tests: this.tests.length, log: this.log.map(entry => ({ ...entry })),
    });
    if (this.kept.length > MOST_KEPT) this.kept.shift();
  }

  /** Goes back to the last moment that was kept. */
  back() {
    const { net, at, rows, words, epochs, begun, losses, tests, log } = this.kept.pop();
    this.net.W.forEach((w, l) => w.set(net.W[l]));
    this.net.b.forEach((b, l) => b.set(net.b[l]));
    Object.assign(this.training, { at, rows, loaded: undefined });
    this.random.words = words;
    this.losses.length = losses;
    this.tests.length = tests;
    Object.assign(this, { epochs, begun, log });
    this.score();
  }
}

const isLike = (entry, { rate, batch, decay }) => entry.rate === rate && entry.batch === batch && entry.decay === decay;
