// The network of the playground: each unit with a picture of what it sees, and its weights as lines.

import { draw, make, set, write } from "./dom.js";
import { brief, percent } from "./numbers.js";
import { channelsOf, fieldColours, signColours } from "./palette.js";
import { unitName } from "./quantities.js";

const SIDE = 40;
const GAP = 6;
const NOTE = 14;

/** Every so many cells of the plane's field make one of a unit's picture. */
const COARSE = 4;

export class Units {
  /** @param {number} cells of the plane's field along each side @param {(text: string) => void} say tells the weights of a unit that is chosen */
  constructor(cells, say) {
    Object.assign(this, { cells, say });
    this.lines = draw("svg", { "aria-hidden": "true" });
    this.boxes = make("div");
    this.element = make("div", { className: "bl-units", role: "group", "aria-label": "The network: what each unit sees, and its weights" }, this.lines, this.boxes);
    this.picture = make("canvas", { width: cells / COARSE, height: cells / COARSE });
    this.image = new ImageData(cells / COARSE, cells / COARSE);
  }

  useNet(net) {
    this.net = net;
    this.chosen = undefined;
    this.units = net.sizes.map((size, l) => Array.from({ length: size }, (_, j) => this.unit(l, j)));
    this.boxes.replaceChildren(...this.units.flat().map(({ element }) => element));
    this.edges = net.W.flatMap((w, l) => Array.from(w.keys(), k => ({ l: l + 1, i: Math.floor(k / net.sizes[l + 1]), j: k % net.sizes[l + 1], line: draw("line"), text: draw("text") })));
    this.lines.replaceChildren(...this.edges.map(({ line }) => line), ...this.edges.map(({ text }) => text));
    this.arrange();
  }

  unit(l, j) {
    const canvas = make("canvas", { width: SIDE * 2, height: SIDE * 2 }), note = make("span");
    const element = make("button", { type: "button", className: "bl-unit", onclick: () => this.choose(l, j) }, canvas, note);
    return { l, j, element, canvas, note };
  }

  /** Shows the numbers of a unit's weights, or no longer. */
  choose(l, j) {
    const isChosen = this.chosen?.l === l && this.chosen.j === j;
    this.chosen = isChosen ? undefined : { l, j };
    this.weigh();
    if (isChosen) return;
    const { net } = this, names = this.edges.filter(edge => (edge.l === l && edge.j === j) || (edge.l === l + 1 && edge.i === j))
      .map(edge => `${edge.l === l ? `from ${unitName(net, l - 1, edge.i)}` : `to ${unitName(net, l + 1, edge.j)}`} ${brief(net.W[edge.l - 1][edge.i * net.sizes[edge.l] + edge.j])}`);
    this.say(`Weights of ${unitName(net, l, j)}: ${names.join(", ")}.`);
  }

  arrange() {
    const width = this.element.clientWidth, { sizes } = this.net, tallest = Math.max(...sizes);
    if (!width) return;
    const step = SIDE + GAP + NOTE, height = tallest * step;
    this.element.style.height = `${height}px`;
    set(this.lines, "viewBox", `0 0 ${width} ${height}`);
    for (const column of this.units) {
      for (const unit of column) {
        unit.x = (width - SIDE) * unit.l / (sizes.length - 1) + SIDE / 2;
        unit.y = height / 2 + (unit.j - (sizes[unit.l] - 1) / 2) * step - NOTE / 2;
        unit.element.style.cssText = `left:${unit.x - SIDE / 2}px;top:${unit.y - SIDE / 2}px`;
      }
    }
    for (const { l, i, j, line, text } of this.edges) {
      const [from, to] = [this.units[l - 1][i], this.units[l][j]];
      for (const [name, value] of Object.entries({ x1: from.x + SIDE / 2, y1: from.y, x2: to.x - SIDE / 2, y2: to.y })) set(line, name, value);
      const share = sizes[l] >= sizes[l - 1] ? 0.7 : 0.3;
      set(text, "x", from.x + SIDE / 2 + share * (to.x - from.x - SIDE));
      set(text, "y", from.y + share * (to.y - from.y) + 4);
    }
  }

  /** Draws weights as lines: as wide as they are large, dashed where they are negative. */
  weigh() {
    const { net, chosen } = this;
    const largest = Math.max(1e-9, ...net.W.map(w => w.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
    for (const { l, i, j, line, text } of this.edges) {
      const weight = net.W[l - 1][i * net.sizes[l] + j];
      const isNamed = chosen && ((chosen.l === l && chosen.j === j) || (chosen.l === l - 1 && chosen.j === i));
      set(line, "class", `bl-edge ${weight < 0 ? "bl-against" : "bl-speaks"}${chosen && !isNamed ? " bl-faded" : ""}`);
      set(line, "stroke-width", (0.7 + 4 * Math.abs(weight) / largest).toFixed(1));
      write(text, isNamed ? brief(weight) : "");
    }
    for (const { l, j, element } of this.units.flat()) set(element, "aria-pressed", chosen?.l === l && chosen?.j === j);
  }

  /** Paints what each unit sees, from the plane's batch, and marks those that have stopped learning. */
  paint(batch, idle, dark) {
    const { net, units } = this;
    for (const { l, j, element, canvas, note } of units.flat()) {
      const isOutput = l === net.layers;
      this.paintUnit(canvas, isOutput ? batch.a[l][j] : batch.z[l][j], l > 0 && !isOutput ? net.activations[l - 1].name : "", isOutput, dark);
      const share = l > 0 && !isOutput ? idle[l][j] : 0, isRelu = net.activations[l - 1]?.name === "relu";
      const word = isRelu && share === 1 ? "dead" : !isRelu && share > 0.5 ? "flat" : "";
      write(note, word);
      element.classList.toggle("bl-idle", word !== "");
      set(element, "aria-label", `${word ? `${word}, ` : ""}${unitName(net, l, j)}${word === "flat" ? `: saturated for ${percent(share)} of the samples` : word === "dead" ? ": puts out 0 for every sample" : ""}`);
    }
    this.weigh();
  }

  paintUnit(canvas, values, activation, isOutput, dark) {
    const side = Number(dark), wide = this.cells, narrow = wide / COARSE, pixels = this.image.data;
    const colours = (isOutput ? fieldColours : signColours).map(pair => channelsOf(pair[side]));
    const most = activation === "tanh" ? 1 : Math.max(1e-9, values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0));
    // The pictures are small, so their colours are stronger than under samples.
    for (let n = 0; n < narrow * narrow; n++) {
      const value = values[Math.floor(n / narrow) * COARSE * wide + (n % narrow) * COARSE];
      // Of a network that has left all bounds some sums are infinite.
      const share = activation === "sigmoid" ? 2 * value - 1 : Number.isFinite(most) ? value / most : Number.isFinite(value) ? 0 : Math.sign(value) || 0, towards = share < 0 ? colours[0] : colours[2];
      for (let c = 0; c < 3; c++) {
        const strong = dark ? towards[c] * 1.9 : towards[c] - (255 - towards[c]) * 1.3;
        pixels[4 * n + c] = colours[1][c] + (strong - colours[1][c]) * Math.min(1, Math.abs(share));
      }
      pixels[4 * n + 3] = 255;
    }
    this.picture.getContext("2d").putImageData(this.image, 0, 0);
    canvas.getContext("2d").drawImage(this.picture, 0, 0, canvas.width, canvas.height);
  }
}
