// The loss of training and of test, epoch by epoch.

import { make } from "./dom.js";
import { brief } from "./numbers.js";
import { classColours } from "./palette.js";

const HEIGHT = 130;
const LEFT = 44;
const FOOT = 18;

/** Stands where the curves will be as long as there are none. */
const EMPTY = "Nothing learnt yet.";

export class Curves {
  constructor() {
    this.canvas = make("canvas", { role: "img", "aria-label": "Loss of training and of test" });
    this.element = make("div", { className: "bl-curves" }, this.canvas);
  }

  paint({ losses, tests, epochs }, dark) {
    const width = this.element.clientWidth, ratio = devicePixelRatio || 1, side = Number(dark);
    if (!width) return;
    if (this.canvas.width !== Math.round(width * ratio)) Object.assign(this.canvas, { width: Math.round(width * ratio), height: Math.round(HEIGHT * ratio) });
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, HEIGHT);
    const highest = Math.max(0.1, losses.reduce((most, loss) => Math.max(most, loss), 0), ...tests.map(([, loss]) => loss));
    const place = (epoch, loss) => [LEFT + (width - LEFT - 8) * epoch / Math.max(1, epochs), 6 + (HEIGHT - FOOT - 10) * (1 - loss / highest)];
    context.font = "12px sans-serif";
    context.fillStyle = context.strokeStyle = dark ? "#e6e8eb" : "#1f2328";
    context.lineWidth = 1;
    context.globalAlpha = 0.3;
    context.strokeRect(LEFT, 6, width - LEFT - 8, HEIGHT - FOOT - 10);
    context.globalAlpha = 1;
    context.textAlign = "right";
    context.fillText(brief(highest, true), LEFT - 5, 16);
    context.fillText("0", LEFT - 5, HEIGHT - FOOT - 4);
    context.textAlign = "left";
    context.fillText(epochs === 0 ? "epoch 0" : `epoch 0 to ${epochs}`, LEFT, HEIGHT - 3);
    if (losses.length === 0) context.fillText(EMPTY, LEFT + 10, HEIGHT / 2);
    // As many points as there are pixels: of a long training every so many epochs.
    const every = Math.max(1, Math.floor(losses.length / width));
    this.line(context, losses.map((loss, epoch) => [epoch, loss]).filter(([epoch]) => epoch % every === 0).map(([epoch, loss]) => place(epoch, loss)), classColours[0][side], []);
    const thin = Math.max(1, Math.floor(tests.length / width));
    this.line(context, tests.filter((_, n) => n % thin === 0 || n === tests.length - 1).map(([epoch, loss]) => place(epoch, loss)), classColours[1][side], [6, 3]);
    context.setLineDash([]);
  }

  line(context, points, colour, dash) {
    context.beginPath();
    points.forEach(([x, y], n) => n ? context.lineTo(x, y) : context.moveTo(x, y));
    context.setLineDash(dash);
    context.lineWidth = 2;
    context.strokeStyle = colour;
    context.stroke();
  }

  describe(text) {
    this.canvas.setAttribute("aria-label", text);
  }
}
