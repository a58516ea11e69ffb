// The network drawn with its numbers: each can be opened, and what is given can be changed by dragging or by arrow keys.

import { draw, set, write } from "./dom.js";
import { brief, lowered } from "./numbers.js";
import { isWhole, labelPlaces, lineHeight, placesOf } from "./places.js";
import { valueOf } from "./quantities.js";

const labels = { x: "x", t: "t", W: "", b: "b", a: "a", z: "z", E: "E", delta: "δ", dW: "∂", db: "∂b", newW: "→", newb: "→" };

const styles = { delta: "delta", dW: "gradient", db: "gradient", newW: "new", newb: "new", x: "given", W: "given", b: "given", z: "out", E: "out" };

export class Drawing {
  /** @param quantities of the network @param {{ opened(key), changed(key, value, isLast) }} hand what the hand does */
  constructor(net, quantities, hand) {
    Object.assign(this, { net, quantities, hand });
    this.element = draw("svg", { class: "bl-net", role: "group", tabindex: -1, "aria-label": `Drawing of a ${net.sizes.join("-")} network with its numbers. Arrow keys left and right go from number to number, up and down change a weight, a bias or an input.` });
    this.element.addEventListener("keydown", event => this.pressed(event));
    this.element.addEventListener("focusin", event => this.entered(event));
    this.element.addEventListener("pointerdown", event => this.grabbed(event));
    // What the pointer has gone to keeps the focus: the drawing may have been arranged anew, and something else stands there now.
    this.element.addEventListener("mousedown", event => event.preventDefault());
    this.cells = new Map();
    this.current = "x:0";
  }

  /** Draws anew for a width, with the numbers of the chosen unit. */
  arrange(room, chosen) {
    this.places = placesOf(this.net, room, chosen);
    this.chosen = chosen;
    this.isNarrow = this.places.isNarrow;
    this.element.classList.toggle("bl-narrow", this.isNarrow);
    const { width, height, units, loss } = this.places, hadFocus = this.element.contains(document.activeElement);
    set(this.element, "viewBox", `0 0 ${width} ${height}`);
    set(this.element, "width", width);
    set(this.element, "height", height);
    this.cells.clear();
    this.edges = [];
    const [lines, boxes, numbers] = [draw("g"), draw("g"), draw("g")];
    for (let l = 0; l < units.length; l++) {
      for (const unit of units[l]) {
        if (l > 0) this.addEdges(unit, lines, numbers);
        this.addBox(unit, boxes, numbers);
      }
    }
    this.addLoss(loss, boxes, numbers);
    this.element.replaceChildren(lines, boxes, numbers);
    if (!this.cells.has(this.current)) this.current = this.cells.keys().next().value;
    if (hadFocus) this.cells.get(this.current).element.focus();
  }

  addEdges(unit, lines, numbers) {
    const { l, j } = unit, { look } = this.places, before = this.places.units[l - 1], room = look.label;
    for (const from of before) {
      const line = draw("line", { x1: from.x + from.width / 2, y1: from.y, x2: unit.x - unit.width / 2, y2: unit.y });
      lines.append(line);
      this.edges.push({ line, key: `W:${l}:${from.j}:${j}` });
      const isLabelled = isWhole(this.net) || this.touches(from) || this.touches(unit);
      if (!isLabelled) continue;
      for (const [kind, { x, y }] of Object.entries(labelPlaces(this.net, from, unit, one => this.touches(one), look))) {
        this.addNumber(`${kind}:${l}:${from.j}:${j}`, x - room / 2, y, room, numbers, "middle");
      }
    }
  }

  touches({ l, j }) {
    return l > 0 && this.chosen?.l === l && this.chosen?.j === j;
  }

  addBox(unit, boxes, numbers) {
    const { l, j, x, y, width, height, lines } = unit;
    boxes.append(draw("rect", { class: this.touches(unit) ? "bl-box bl-chosen" : "bl-box", x: x - width / 2, y: y - height / 2, width, height, rx: l === 0 ? 3 : 12 }));
    lines.forEach((kind, n) => this.addNumber(kind === "x" ? `x:${j}` : `${kind}:${l}:${j}`, x - width / 2 + 3, y - height / 2 + 5 + n * lineHeight, width - 6, numbers));
  }

  addLoss({ x, y, width, height, lines }, boxes, numbers) {
    boxes.append(draw("rect", { class: "bl-box bl-loss", x: x - width / 2, y: y - height / 2, width, height, rx: 3 }));
    const keys = [...Array.from({ length: lines }, (_, k) => `t:${k}`), "E"];
    keys.forEach((key, n) => this.addNumber(key, x - width / 2 + 3, y - height / 2 + 5 + n * lineHeight, width - 6, numbers));
  }

  addNumber(key, x, y, width, into, anchor = "spread") {
    const quantity = this.quantities.get(key), name = this.nameOf(quantity);
    const value = draw("text", { x: anchor === "spread" ? x + width - 5 : x + width / 2, y: y + 12, "text-anchor": anchor === "spread" ? "end" : "middle" });
    const element = draw("g", { class: `bl-num bl-${styles[quantity.kind] ?? "plain"}`, role: quantity.given ? "spinbutton" : "button", tabindex: -1, "data-key": key });
    element.append(draw("rect", { x, y, width, height: lineHeight - 1, rx: 3 }), value);
    const caption = draw("text", { class: `bl-name bl-${styles[quantity.kind] ?? "plain"}`, x: x + 4, y: y + 12, "aria-hidden": "true" }, anchor === "spread" ? name : "");
    into.append(element, caption);
    this.cells.set(key, { element, value, caption, quantity, prefix: anchor === "spread" ? "" : name });
  }

  nameOf({ kind, l, j }) {
    const last = l === this.net.layers, several = this.net.sizes[this.net.layers] > 1;
    if (kind === "z" && last) return several ? `y${lowered(j)}` : "y";
    if (kind === "x") return `x${lowered(j)}`;
    return kind === "t" && several ? `t${lowered(j)}` : labels[kind];
  }

  /** Writes the numbers. @param state of the microscope @param {{ known, fresh, opened, departs }} view keys that are known, new, open, and what a student has otherwise */
  update(state, { known, fresh, opened, departs }) {
    for (const [key, { element, value, caption, quantity, prefix }] of this.cells) {
      const isKnown = known.has(key), number = isKnown ? valueOf(quantity, state) : undefined, yours = departs?.get(key);
      const text = isKnown ? `${prefix}${prefix && !this.isNarrow ? " " : ""}${brief(number, this.isNarrow)}` : quantity.kind.startsWith("new") || (prefix && !quantity.given) ? "" : "·";
      write(value, yours === undefined ? text : `⚠ ${text}`);
      set(element, "aria-label", quantity.given ? quantity.words : `${quantity.words}: ${isKnown ? text : "not known yet"}${yours === undefined ? "" : ", yours differs"}`);
      if (quantity.given) {
        set(element, "aria-valuenow", number);
        set(element, "aria-valuetext", brief(number));
      }
      element.classList.toggle("bl-fresh", fresh.has(key));
      element.classList.toggle("bl-opened", opened === key);
      element.classList.toggle("bl-departs", yours !== undefined);
      set(element, "tabindex", key === this.current ? 0 : -1);
      element.style.display = caption.style.display = text === "" ? "none" : "";
    }
    const largest = Math.max(...this.edges.map(({ key }) => Math.abs(valueOf(this.quantities.get(key), state))), 1e-9);
    for (const { line, key } of this.edges) {
      const weight = valueOf(this.quantities.get(key), state);
      set(line, "class", `bl-edge ${weight < 0 ? "bl-against" : "bl-speaks"}${fresh.has(key.replace("W", "dW")) ? " bl-fresh" : ""}`);
      set(line, "stroke-width", (1 + 3 * Math.abs(weight) / largest).toFixed(2));
    }
  }

  /** The numbers that can be reached, in order. */
  get reachable() {
    return [...this.cells].filter(([, { element }]) => element.style.display !== "none").map(([key]) => key);
  }

  go(key) {
    const cell = this.cells.get(key);
    if (!cell) return;
    set(this.cells.get(this.current).element, "tabindex", -1);
    this.current = key;
    set(cell.element, "tabindex", 0);
    cell.element.focus();
  }

  entered({ target }) {
    const key = target.closest("[data-key]")?.dataset.key;
    if (!key) return;
    this.current = key;
    this.hand.opened(key);
  }

  pressed(event) {
    const cell = this.cells.get(this.current), up = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    const keys = this.reachable, at = keys.indexOf(this.current);
    if (up && cell.quantity.given) this.hand.nudged(this.current, up * (event.shiftKey ? 0.5 : 0.05));
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") this.go(keys[Math.min(at + 1, keys.length - 1)]);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") this.go(keys[Math.max(at - 1, 0)]);
    else if (event.key === "Home") this.go(keys[0]);
    else if (event.key === "End") this.go(keys.at(-1));
    else if (event.key === "Enter" || event.key === " ") this.hand.opened(this.current);
    else return;
    event.preventDefault();
  }

  grabbed(event) {
    const element = event.target.closest("[data-key]");
    if (!element) return;
    const { key } = element.dataset;
    this.go(key);
    // The drawing may have been arranged anew for the number that was gone to.
    const cell = this.cells.get(key);
    if (!cell.quantity.given) return;
    event.preventDefault();
    this.hand.dragged(key, event);
  }
}
