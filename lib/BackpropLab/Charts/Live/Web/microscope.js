// One sample through one network, step by step, with every number in reach.

import { Announcer, button, make, set, write } from "./dom.js";
import { Drawing } from "./drawing.js";
import { Net } from "./net.js";
import { short } from "./numbers.js";
import { NumbersTable } from "./numbersTable.js";
import { Panel } from "./panel.js";
import { Plane, windowOf } from "./plane.js";
import { isWhole } from "./places.js";
import { assign, quantitiesOf, valueOf } from "./quantities.js";
import { phases, stepsOf } from "./steps.js";
import { followTheme, wantsStillness } from "./theme.js";
import { Student } from "./student.js";

const PLAY_EVERY = 1800;

export class Microscope {
  /** @param {HTMLElement} host @param given what the library has written: a network, a sample, perhaps data and a student's numbers */
  constructor(host, given) {
    this.host = host;
    this.given = given;
    const net = new Net(given.net);
    this.quantities = quantitiesOf(net);
    this.steps = stepsOf(net);
    this.student = given.student && new Student(given.student, this.quantities, { host, id: given.id, changed: sentence => this.heard(sentence) });
    this.build(net);
    this.reset();
    followTheme(host, dark => {
      this.dark = dark;
      this.paint();
    });
    const resized = new ResizeObserver(() => host.isConnected ? this.arrange() : resized.disconnect());
    resized.observe(this.stage);
  }

  build(net) {
    this.drawing = new Drawing(net, this.quantities, {
      opened: key => this.open(key),
      nudged: (key, by) => this.change(key, Number((valueOf(this.quantities.get(key), this.state) + by).toFixed(10))),
      dragged: (key, event) => this.drag(key, event),
    });
    this.panel = new Panel((key, value) => this.change(key, value));
    this.table = new NumbersTable(this.quantities);
    this.announcer = new Announcer();
    this.story = make("p", { className: "bl-story" });
    this.phases = make("ol", { className: "bl-phases" }, ...phases.map(name => make("li", { textContent: name })));
    this.stage = make("div", { className: "bl-stage" }, this.drawing.element);
    this.effect = make("p", { className: "bl-effect" });
    this.buildBar();
    const beside = make("div", { className: "bl-beside" });
    if (net.sizes[0] === 2) beside.append(this.buildPlane(net));
    beside.append(this.effect);
    const banner = this.student ? [this.student.banner] : [];
    this.host.replaceChildren(...banner, this.bar, this.phases, this.story, make("div", { className: "bl-both" }, this.stage, beside), this.panel.element, this.table.element, this.announcer.element);
  }

  buildBar() {
    this.back = button("◀ Back", () => this.step(-1), { title: "One step back" });
    this.forth = button("Step ▶", () => this.step(1), { className: "bl-main", title: "One step on" });
    this.player = button("Play", () => this.playing ? this.stop() : this.play());
    this.rate = make("input", { type: "number", min: "0.001", step: "0.1", value: String(this.given.rate), onchange: () => this.setRate() });
    this.bar = make("div", { className: "bl-bar", role: "group", "aria-label": "Steps" }, this.back, this.forth, this.player,
      button("Start again", () => this.restart(), { title: "As it was given" }), make("label", {}, "η ", this.rate));
    const { data } = this.given;
    if (data?.rows.length > 1) {
      this.number = make("input", { type: "number", min: "1", max: String(data.rows.length), value: String(this.given.row + 1), onchange: () => this.take(this.number.valueAsNumber - 1) });
      this.bar.append(make("label", {}, "Sample ", this.number, ` of ${data.rows.length}`));
    }
  }

  buildPlane(net) {
    const { data, sample } = this.given;
    const window = windowOf(data ? [...data.rows, sample.x] : [sample.x]);
    this.plane = new Plane(net, window, data ?? { rows: [], labels: [] }, "The plane of the two inputs: what the network says everywhere. Drag the ring, or change x₁ and x₂ in the drawing.");
    this.plane.element.addEventListener("pointerdown", event => this.grabPlane(event));
    return this.plane.element;
  }

  /** As it was given. */
  reset() {
    const { net, sample, rate } = this.given;
    this.state = { net: new Net(net), x: Float64Array.from(sample.x), t: Float64Array.from(sample.t), rate };
    [this.before, this.at, this.moved, this.row] = [[], 0, false, this.given.row];
    this.changedNet();
  }

  restart() {
    this.stop();
    this.rate.value = String(this.given.rate);
    if (this.number) this.number.value = String(this.given.row + 1);
    this.reset();
    this.show();
    this.say(`As at the beginning. ${this.story.textContent}`);
  }

  compute() {
    const { state } = this;
    state.pass = state.net.forward(state.x);
    state.loss = state.net.lossAt(state.pass, state.t);
    state.back = state.net.backward(state.pass, state.t);
    state.next = state.net.stepped(state.back, state.rate);
  }

  get current() { return this.steps[this.at]; }

  step(by) {
    if (by > 0 && this.at === this.steps.length - 1) {
      this.before.push(this.state.net);
      this.state.net = this.state.next;
      this.at = 0;
      this.changedNet();
    } else if (by < 0 && this.at === 0) {
      if (this.before.length === 0) return;
      this.state.net = this.before.pop();
      this.at = this.steps.length - 1;
      this.changedNet();
    } else this.at += by;
    if (this.current.unit) this.choose(this.current.unit);
    this.show();
    this.say(`${this.current.phase}. ${this.story.textContent}`);
  }

  changedNet() {
    this.compute();
    if (!this.student) return;
    const { net, x, t } = this.state, { weights, biases } = net.toGiven();
    this.student.follow(this.before.length === 0 && !this.moved ? undefined : { weights, biases, x: [...x], t: [...t] });
  }

  say(text) {
    this.said = text;
    this.announcer.say(text);
  }

  /** The student's functions have been called anew: what was to be said may not be out yet. */
  heard(sentence) {
    this.show();
    this.announcer.say(`${this.said} ${sentence}`);
  }

  play() {
    this.playing = setInterval(() => this.host.isConnected ? this.step(1) : this.stop(), PLAY_EVERY);
    write(this.player, "Pause");
    this.step(1);
  }

  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    write(this.player, "Play");
  }

  setRate() {
    if (!(this.rate.valueAsNumber > 0)) {
      this.rate.value = String(this.state.rate);
      return;
    }
    this.state.rate = this.rate.valueAsNumber;
    this.compute();
    this.show();
  }

  open(key) {
    this.opened = key;
    const { kind, l, j } = this.quantities.get(key);
    if (l > 0 && kind !== "t" && kind !== "E" && !kind.includes("W") && !isWhole(this.state.net)) this.choose({ l, j });
    this.show();
  }

  /** The unit whose numbers are shown, where not all are. */
  choose(unit) {
    if (isWhole(this.state.net) || (this.chosen?.l === unit.l && this.chosen?.j === unit.j)) return;
    this.chosen = unit;
    this.arrange();
  }

  change(key, value) {
    const quantity = this.quantities.get(key), before = this.state.loss;
    // A step back goes to what was, so what is changed by hand begins a way of its own.
    this.before = [];
    this.state.net = this.state.net.copy();
    assign(quantity, this.state, value);
    this.moved = true;
    this.changedNet();
    this.show();
    const after = this.state.loss, way = after < before ? "falls" : after > before ? "rises" : "stays";
    write(this.effect, `${quantity.symbol} = ${short(value)}: the loss ${way === "stays" ? "stays" : `${way} from ${short(before)} to`} ${short(after)}.`);
    this.say(`${quantity.words} is ${short(value)}. The loss ${way}, ${short(after)}. The output is ${[...this.state.pass.z.at(-1)].map(short).join(", ")}.`);
  }

  drag(key, event) {
    const start = valueOf(this.quantities.get(key), this.state), { target, pointerId, clientX } = event;
    const svg = this.drawing.element;
    svg.setPointerCapture?.(pointerId);
    const move = ({ clientX: x, shiftKey, pointerId: id }) => {
      if (id === pointerId) this.change(key, Number((start + Math.round((x - clientX) * (shiftKey ? 10 : 1)) / 100).toFixed(10)));
    };
    const end = () => {
      svg.removeEventListener("pointermove", move);
      target.ownerDocument.removeEventListener("pointerup", end);
      target.ownerDocument.removeEventListener("pointercancel", end);
    };
    svg.addEventListener("pointermove", move);
    target.ownerDocument.addEventListener("pointerup", end);
    target.ownerDocument.addEventListener("pointercancel", end);
  }

  grabPlane(event) {
    const { plane } = this, near = plane.nearest(plane.pointAt(event));
    if (near >= 0) this.take(near);
    else this.moveSample(plane.pointAt(event));
    plane.element.setPointerCapture(event.pointerId);
    const from = [event.clientX, event.clientY];
    const move = moved => {
      if (Math.hypot(moved.clientX - from[0], moved.clientY - from[1]) > 3) this.moveSample(plane.pointAt(moved));
    };
    plane.element.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) plane.element.addEventListener(name, () => plane.element.removeEventListener("pointermove", move), { once: true });
  }

  moveSample(point) {
    this.state.x[0] = Number(point[0].toFixed(3));
    this.change("x:1", Number(point[1].toFixed(3)));
    write(this.effect, `The sample is at (${short(this.state.x[0])}, ${short(this.state.x[1])}): the loss is ${short(this.state.loss)}.`);
  }

  /** Takes another sample of the data. */
  take(row) {
    const { data } = this.given;
    // What there is no sample for is not to stand in the field.
    if (Number.isInteger(row) && row >= 0 && row < data.rows.length) this.row = row;
    if (this.number) this.number.value = String(this.row + 1);
    if (row !== this.row) return;
    this.state.x = Float64Array.from(data.rows[row]);
    this.state.t = Float64Array.from(this.state.net.targetOf(Float64Array.of(data.labels[row])));
    this.moved = true;
    this.changedNet();
    this.show();
    write(this.effect, `Sample ${row + 1} of ${data.rows.length}: the loss is ${short(this.state.loss)}.`);
    this.say(`Sample ${row + 1}. ${this.story.textContent}`);
  }

  get known() {
    const passed = this.steps.slice(0, this.at + 1);
    return new Set([...this.quantities.values()].filter(quantity => passed.some(({ knows }) => knows(quantity))).map(({ key }) => key));
  }

  arrange() {
    const width = Math.floor(this.stage.clientWidth);
    if (!width) return;
    this.drawing.arrange(width, this.chosen);
    // A drawing that is wider than its place is moved to the unit that is told of.
    if (this.chosen) this.stage.scrollLeft = this.drawing.places.units[this.chosen.l][this.chosen.j].x - width / 2;
    this.show();
  }

  show() {
    const { state, current } = this, known = this.known;
    const fresh = new Set([...this.quantities.values()].filter(quantity => this.at > 0 && current.knows(quantity)).map(({ key }) => key));
    if (this.drawing.places) this.drawing.update(state, { known, fresh, opened: this.opened, departs: this.student?.departing(known) });
    write(this.story, current.say(state));
    [...this.phases.children].forEach((item, n) => n === phases.indexOf(current.phase) ? set(item, "aria-current", "step") : item.removeAttribute("aria-current"));
    this.back.disabled = this.at === 0 && this.before.length === 0;
    this.player.hidden = wantsStillness();
    write(this.forth, this.at === this.steps.length - 1 ? "Next round ▶" : "Step ▶");
    const opened = this.quantities.get(this.opened);
    if (opened) this.panel.show(opened, state, known.has(opened.key), this.student?.wrong.get(opened.key));
    this.table.update(state, known, this.student?.numbers);
    this.paint();
  }

  paint() {
    if (this.plane && this.dark !== undefined) this.plane.paint(this.state.net, this.dark, { marked: [...this.state.x] });
  }
}
