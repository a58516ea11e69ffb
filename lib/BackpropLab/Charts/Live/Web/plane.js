// The plane of two inputs: what a network says everywhere, the samples, and the one that is looked at.

import { Batch } from "./batch.js";
import { limited, make } from "./dom.js";
import { isSoftmax } from "./functions.js";
import { channelsOf, classColours, fieldColours, regionColours } from "./palette.js";

/** Cells of the field along each side. */
export const CELLS = 96;

const mixed = (from, to, share) => from.map((channel, i) => channel + (to[i] - channel) * share);

/** The window that holds all samples with a margin; a square of two units to each side without any. */
export function windowOf(rows) {
  const range = j => {
    const values = rows.map(row => row[j]);
    const [low, high] = [Math.min(...values, rows.length > 1 ? Infinity : -2), Math.max(...values, rows.length > 1 ? -Infinity : 2)];
    const margin = 0.12 * (high - low || 1);
    return [low - margin, high + margin];
  };
  return { x: range(0), y: range(1) };
}

/** Pixels that the name of an axis takes at its end. */
const NAME = 26;

/** The whole numbers along an axis, and how many pixels from its beginning they stand; none where its ends have no room. */
export function ticksOf([low, high], side, [begin, end]) {
  return [-3, -2, -1, 1, 2, 3].map(tick => [tick, (tick - low) / (high - low) * side]).filter(([, at]) => at > begin && at < side - end);
}

export class Plane {
  /** @param {{ x: number[], y: number[] }} window @param data rows and labels, and test rows if there are any */
  constructor(net, window, data, label) {
    this.window = window;
    this.data = data;
    this.canvas = make("canvas", { role: "img", "aria-label": label });
    this.element = make("div", { className: "bl-plane" }, this.canvas);
    this.field = make("canvas", { width: CELLS, height: CELLS });
    this.image = new ImageData(CELLS, CELLS);
    this.useNet(net);
  }

  useNet(net) {
    this.batch = new Batch(net.sizes, CELLS * CELLS);
    const [x, y] = this.batch.z[0];
    for (let n = 0; n < x.length; n++) {
      x[n] = this.at("x", (n % CELLS + 0.5) / CELLS);
      y[n] = this.at("y", 1 - (Math.floor(n / CELLS) + 0.5) / CELLS);
    }
  }

  /** A coordinate of the plane, from a share of the side. */
  at(axis, share) {
    const [low, high] = this.window[axis];
    return low + share * (high - low);
  }

  share(axis, value) {
    const [low, high] = this.window[axis];
    return (value - low) / (high - low);
  }

  /** Where a pointer is. */
  pointAt(event) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [this.at("x", limited((event.clientX - left) / width, 0, 1)), this.at("y", limited(1 - (event.clientY - top) / height, 0, 1))];
  }

  /** The sample nearest to a point, if it is within some pixels. */
  nearest([x, y], pixels = 14) {
    const { width, height } = this.canvas.getBoundingClientRect();
    const distance = row => Math.hypot((this.share("x", row[0]) - this.share("x", x)) * width, (this.share("y", row[1]) - this.share("y", y)) * height);
    const distances = this.data.rows.map(distance);
    const least = Math.min(...distances, Infinity);
    return least <= pixels ? distances.indexOf(least) : -1;
  }

  paint(net, dark, { marked, size } = {}) {
    const side = size ?? Math.round(this.element.clientWidth), ratio = devicePixelRatio || 1;
    if (!side) return;
    if (this.canvas.width !== Math.round(side * ratio)) this.canvas.width = this.canvas.height = Math.round(side * ratio);
    this.paintField(net, dark);
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.imageSmoothingEnabled = true;
    context.drawImage(this.field, 0, 0, side, side);
    context.drawImage(this.layerOf(side, ratio, dark), 0, 0, side, side);
    if (marked) this.paintMark(context, side, marked, dark);
  }

  /** Axes and samples, which stay as they are while a network learns. */
  layerOf(side, ratio, dark) {
    const look = `${side} ${ratio} ${dark}`;
    if (this.look === look) return this.layer;
    this.look = look;
    this.layer = make("canvas", { width: Math.round(side * ratio), height: Math.round(side * ratio) });
    const context = this.layer.getContext("2d"), light = Number(dark), { rows, labels, testRows, testLabels } = this.data;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paintAxes(context, side, dark);
    rows.forEach((row, n) => this.paintSample(context, side, row, labels[n], light, { faint: rows.length > 60 }));
    testRows?.forEach((row, n) => this.paintSample(context, side, row, testLabels[n], light, { open: true }));
    return this.layer;
  }

  paintField(net, dark) {
    const side = Number(dark), pixels = this.image.data;
    const several = isSoftmax(net.loss) || net.sizes.at(-1) > 1;
    const ground = channelsOf(fieldColours[1][side]);
    const [zero, one] = [channelsOf(fieldColours[0][side]), channelsOf(fieldColours[2][side])];
    const regions = regionColours.map(colour => channelsOf(colour[side]));
    const answers = this.answers ??= new Int8Array(CELLS * CELLS);
    this.batch.forward(net);
    this.batch.eachOutput(net, (n, sums, y) => {
      let colour;
      answers[n] = net.classOf(y);
      if (several) {
        const k = answers[n];
        colour = mixed(ground, regions[k % regions.length], limited((y[k] - 1 / y.length) / (1 - 1 / y.length), 0, 1));
      } else {
        const p = limited(y[0], 0, 1);
        colour = p < 0.5 ? mixed(ground, zero, 1 - 2 * p) : mixed(ground, one, 2 * p - 1);
      }
      pixels[4 * n] = colour[0];
      pixels[4 * n + 1] = colour[1];
      pixels[4 * n + 2] = colour[2];
      pixels[4 * n + 3] = 255;
    });
    this.paintBorder(answers, dark);
    this.field.getContext("2d").putImageData(this.image, 0, 0);
  }

  /** The border between the classes: cells whose neighbour answers otherwise. */
  paintBorder(answers, dark) {
    const pixels = this.image.data, ink = dark ? 230 : 40;
    for (let n = 0; n < answers.length; n++) {
      const right = n % CELLS < CELLS - 1 && answers[n] !== answers[n + 1], below = n + CELLS < answers.length && answers[n] !== answers[n + CELLS];
      if (right || below) for (let c = 0; c < 3; c++) pixels[4 * n + c] += (ink - pixels[4 * n + c]) * 0.6;
    }
  }

  paintAxes(context, side, dark) {
    context.strokeStyle = dark ? "rgb(255 255 255 / .25)" : "rgb(0 0 0 / .2)";
    context.fillStyle = dark ? "#e6e8eb" : "#1f2328";
    context.font = "11px sans-serif";
    context.lineWidth = 1;
    const [x, y] = [this.share("x", 0) * side, (1 - this.share("y", 0)) * side];
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, side);
    context.moveTo(0, y);
    context.lineTo(side, y);
    context.stroke();
    const text = tick => tick < 0 ? `\u2212${-tick}` : String(tick);
    for (const [tick, at] of ticksOf(this.window.x, side, [8, NAME])) context.fillText(text(tick), at - 3, limited(y + 13, 12, side - 4));
    for (const [tick, at] of ticksOf(this.window.y, side, [8, NAME])) context.fillText(text(tick), limited(x + 4, 4, side - 16), side - at + 4);
    context.fillText("x₁", side - 16, limited(y - 5, 12, side - 16));
    context.fillText("x₂", limited(x + 5, 4, side - 16), 12);
  }

  paintSample(context, side, row, label, light, { faint = false, open = false }) {
    const [x, y] = [this.share("x", row[0]) * side, (1 - this.share("y", row[1])) * side], r = faint || open ? 3 : 5;
    context.beginPath();
    if (label % 4 === 0) context.arc(x, y, r, 0, 7);
    else if (label % 4 === 1) polygon(context, x, y, r * 1.35, 4, 0);
    else if (label % 4 === 2) polygon(context, x, y, r * 1.3, 4, Math.PI / 4);
    else polygon(context, x, y, r * 1.35, 3, Math.PI / 2);
    context.lineWidth = open ? 1.5 : 1;
    context.fillStyle = context.strokeStyle = classColours[label % classColours.length][light];
    if (open) context.stroke();
    else {
      context.fill();
      context.strokeStyle = light ? "#16181b" : "#ffffff";
      context.stroke();
    }
  }

  paintMark(context, side, row, dark) {
    const [x, y] = [this.share("x", row[0]) * side, (1 - this.share("y", row[1])) * side];
    for (const [width, colour] of [[5, dark ? "#16181b" : "#ffffff"], [2.5, dark ? "#e6e8eb" : "#1f2328"]]) {
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.beginPath();
      context.arc(x, y, 10, 0, 7);
      context.stroke();
    }
  }
}

function polygon(context, x, y, r, corners, turn) {
  for (let k = 0; k < corners; k++) {
    const angle = turn + 2 * Math.PI * k / corners;
    if (k) context.lineTo(x + r * Math.cos(angle), y - r * Math.sin(angle));
    else context.moveTo(x + r * Math.cos(angle), y - r * Math.sin(angle));
  }
  context.closePath();
}
