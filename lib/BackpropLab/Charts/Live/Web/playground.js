// An experiment to play with: data, a network, and the network while it learns.

import { cellOf } from "./cell.js";
import { Controls } from "./controls.js";
import { Curves } from "./curves.js";
import { Announcer, button, make, write } from "./dom.js";
import { Experiment } from "./experiment.js";
import { Microscope } from "./microscope.js";
import { percent, short } from "./numbers.js";
import { NumbersTable } from "./numbersTable.js";
import { CELLS, Plane, windowOf } from "./plane.js";
import { quantitiesOf } from "./quantities.js";
import { idleShares } from "./scores.js";
import { usualNoise } from "./settings.js";
import { Sharing } from "./sharing.js";
import { followTheme, wantsStillness } from "./theme.js";
import { Units } from "./units.js";

/** Milliseconds for learning and drawing together, so that more than thirty pictures a second are drawn. */
const FRAME = 28;

/** Milliseconds from picture to picture for whoever asks for less motion. */
const STILL = 1500;

/** What learning gets of them even where drawing is slow. */
const LEAST = 8;

const speeds = [["1 epoch a frame", 1], ["10 epochs a frame", 10], ["as fast as it can", Infinity]];

export class Playground {
  /** @param {HTMLElement} host @param given settings, what they were before anybody changed them, and perhaps data of the notebook's own */
  constructor(host, given) {
    Object.assign(this, { host, given });
    this.build();
    this.begin(this.sharing.fromLink() ?? given.settings);
    followTheme(host, dark => {
      this.dark = dark;
      this.paint();
    });
    const resized = new ResizeObserver(() => {
      if (!host.isConnected) {
        resized.disconnect();
        return;
      }
      this.units.arrange();
      this.paint();
    });
    resized.observe(this.stage);
  }

  build() {
    this.runner = button("Run ▶", () => this.isRunning ? this.pause() : this.run(), { className: "bl-main" });
    this.backwards = button("◀ Back", () => this.back(), { title: "To before the last button" });
    this.speed = make("select", { "aria-label": "Speed" }, ...speeds.map(([name, epochs]) => make("option", { value: String(epochs), textContent: name })));
    this.speed.value = "10";
    this.count = make("strong", { className: "bl-count" });
    this.bar = make("div", { className: "bl-bar", role: "group", "aria-label": "Learning" }, this.runner, button("One step", () => this.act(() => this.experiment.step())),
      button("One epoch", () => this.act(() => this.learn(1))), this.backwards, button("Start anew", () => this.begin({ ...this.experiment.settings, epochs: 0 })), this.speed, this.count);
    this.scores = make("p", { className: "bl-story" });
    [this.planePlace, this.tablePlace] = [make("div"), make("div")];
    this.units = new Units(CELLS, text => this.announcer.say(text));
    this.stage = make("div", { className: "bl-stage" }, this.units.element);
    this.curves = new Curves();
    this.controls = new Controls((name, value) => this.changed(name, value), Boolean(this.given.own));
    this.sharing = new Sharing(this.host, this.given.settings, settings => this.begin(settings), () => this.cell());
    this.announcer = new Announcer();
    this.closer = button("Look at one sample", () => this.lookClosely(), { title: "Into the microscope, with the weights as they are now" });
    this.inside = make("div", { className: "bl-inside", hidden: true });
    const key = make("p", { className: "bl-key" }, "Loss: training ", make("span", { className: "bl-solid" }), " test ", make("span", { className: "bl-dashed" }));
    this.host.replaceChildren(this.bar, this.scores,
      make("div", { className: "bl-playing" }, make("div", {}, this.planePlace, make("div", { className: "bl-bar" }, this.closer), key, this.curves.element), make("div", {}, this.stage, this.tablePlace)),
      this.inside, this.controls.element, this.sharing.element, this.announcer.element);
  }

  /** Begins an experiment; one that is to have learnt already learns at once. */
  begin(settings) {
    this.pause();
    this.diverged = false;
    this.experiment = new Experiment(settings, this.given.own);
    const { train, test, net } = this.experiment;
    this.plane = new Plane(net, windowOf([...train.rows, ...test.rows]), { ...train, testRows: test.rows, testLabels: test.labels }, "");
    this.plane.element.addEventListener("click", event => this.picked(event));
    this.planePlace.replaceChildren(this.plane.element);
    this.units.useNet(net);
    this.weights = new Map([...quantitiesOf(net)].filter(([, { kind }]) => kind === "W" || kind === "b"));
    this.table = new NumbersTable(this.weights, "All weights as a table");
    this.tablePlace.replaceChildren(this.table.element);
    this.controls.show(settings);
    this.sample = undefined;
    this.closeMicroscope();
    this.learn(settings.epochs);
    this.show();
  }

  changed(name, value) {
    const settings = { ...this.experiment.settings, [name]: value, epochs: 0 };
    if (name === "data") settings.noise = usualNoise[value] ?? settings.noise;
    if (name === "rate" || name === "batch" || name === "decay") {
      // These may change while it learns; all else is another experiment.
      this.experiment.settings = settings;
      this.diverged = false;
      this.controls.show(settings);
      this.show();
    } else this.begin(settings);
    this.announcer.say(`${name} is ${value}. ${this.scores.textContent}`);
  }

  /** Learns for some epochs; stops where the numbers leave all bounds. */
  learn(epochs, until = Infinity) {
    const { experiment } = this;
    for (let n = 0; n < epochs; n++) {
      if (!experiment.epoch()) {
        this.pause();
        this.diverged = true;
        break;
      }
      if (performance.now() > until) break;
    }
    experiment.score();
  }

  act(learn) {
    this.pause();
    this.diverged = false;
    this.experiment.keep();
    learn();
    this.experiment.score();
    this.show();
    this.announcer.say(this.scores.textContent);
  }

  run() {
    this.isRunning = true;
    this.diverged = false;
    this.experiment.keep();
    write(this.runner, "Pause");
    let drawing = LEAST, drawn = 0;
    const frame = () => {
      if (!this.isRunning) return;
      if (!this.host.isConnected) {
        this.pause();
        return;
      }
      const began = performance.now();
      this.learn(Number(this.speed.value), began + Math.max(LEAST, FRAME - drawing));
      const learnt = performance.now();
      if (learnt - drawn > (wantsStillness() ? STILL : 0)) {
        this.show();
        drawn = performance.now();
        drawing = drawn - learnt;
      }
      if (this.isRunning) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  pause() {
    const wasRunning = this.isRunning;
    this.isRunning = false;
    write(this.runner, "Run ▶");
    if (wasRunning) {
      this.show();
      this.announcer.say(this.scores.textContent);
    }
  }

  back() {
    this.pause();
    this.diverged = false;
    if (this.experiment.kept.length) this.experiment.back();
    this.show();
    this.announcer.say(`Back. ${this.scores.textContent}`);
  }

  show() {
    const { experiment } = this, { epochs, onTrain, onTest, training } = experiment;
    write(this.count, `Epoch ${epochs}${training.isAmidEpoch ? " and a part" : ""}`);
    const hint = this.diverged ? "The loss has left all bounds: try a smaller learning rate. "
      : epochs === 0 && !training.isAmidEpoch ? "Press Run and watch the border between the colours bend. Then change something below, and run again. " : "";
    write(this.scores, `${hint}Training: loss ${short(onTrain.loss)}, ${percent(onTrain.accuracy)} right. Test: loss ${short(onTest.loss)}, ${percent(onTest.accuracy)} right.`);
    this.backwards.disabled = experiment.kept.length === 0;
    this.curves.describe(`Loss after ${epochs} epochs: training ${short(onTrain.loss)}, test ${short(onTest.loss)}`);
    this.plane.canvas.setAttribute("aria-label", `The plane with ${experiment.train.rows.length} training and ${experiment.test.rows.length} test rows, and what the network says everywhere: ${percent(onTest.accuracy)} of the test rows are right.`);
    this.table.update({ net: experiment.net }, this.weights);
    if (!this.isRunning) this.sharing.show({ ...experiment.settings, epochs });
    this.paint();
  }

  paint() {
    if (this.dark === undefined) return;
    const { experiment, plane, dark } = this, marked = this.sample === undefined ? undefined : experiment.train.rows[this.sample];
    plane.paint(experiment.net, dark, { marked });
    this.units.paint(plane.batch, idleShares(experiment.net, experiment.train), dark);
    this.curves.paint(experiment, dark);
  }

  cell() {
    const { settings, sizes, log } = this.experiment;
    return cellOf(settings, sizes, log, this.given.name);
  }

  picked(event) {
    const near = this.plane.nearest(this.plane.pointAt(event), 20);
    if (near < 0) return;
    this.sample = near;
    this.openMicroscope();
  }

  lookClosely() {
    if (this.inside.hidden) this.openMicroscope();
    else this.closeMicroscope();
  }

  openMicroscope() {
    this.pause();
    const { net, train, settings } = this.experiment;
    this.sample ??= 0;
    const place = make("div");
    this.inside.replaceChildren(make("p", { textContent: "One training row, with the weights as they are now. What is changed here stays here." }), place);
    this.inside.hidden = false;
    write(this.closer, "Close the microscope");
    const t = net.targetOf(Float64Array.of(train.labels[this.sample]));
    new Microscope(place, {
      net: net.toGiven(), sample: { x: train.rows[this.sample], t: [...t] }, data: train, row: this.sample, rate: settings.rate,
    });
    this.paint();
  }

  closeMicroscope() {
    this.inside.hidden = true;
    this.inside.replaceChildren();
    write(this.closer, "Look at one sample");
  }
}
