// The cells on the page: takes what has changed, and touches nothing else of what stands there.
import { discard, look, parsed, patchParts } from "./parts.js";

/** @typedef {import("./messages.js").CellChange} CellChange */

/** A cell on the page. */
export class Cell {
  /** @param {CellChange} change */
  constructor(change) {
    this.key = change.key;
    /** What is known of it. @type {CellChange} */
    this.facts = change;
    /** Its text in the file. */
    this.source = "";
    /** @type {HTMLElement} */
    this.element = document.createElement("div");
    /** The attributes that its frame gave it. @type {string[]} */
    this.given = [];
    /** The parts of its frame. @type {import("./parts.js").Part[]} */
    this.parts = [];
    /** @type {import("./parts.js").Part[]} */
    this.outputs = [];
    /** What its outputs stand in. @type {HTMLElement | undefined} */
    this.box = undefined;
    /** When it began to run. @type {number | undefined} */
    this.startedAt = undefined;
  }

  /** The number that a reader sees. */
  get number() {
    return Number(this.element.id.replace("cell-", ""));
  }

  /** The bar above its text. */
  get bar() {
    return this.element.querySelector(":scope > .nb-bar");
  }

  /** @param {CellChange} change */
  patch(change) {
    this.facts = change;
    if (change.source !== null) this.source = change.source;
    if (change.frame !== null) this.patchFrame(change.frame);
    this.patchOutputs(change);
  }

  /** @param {string} html */
  patchFrame(html) {
    const next = /** @type {HTMLElement} */ (parsed(html, true));
    const isText = next.classList.contains("nb-text");
    const isFresh = this.parts.length === 0 || this.element.classList.contains("nb-text") !== isText;
    if (isFresh) {
      const element = /** @type {HTMLElement} */ (next.cloneNode(false));
      this.element.replaceWith(element);
      Object.assign(this, { element, parts: [], outputs: [], box: undefined });
    } else {
      for (const name of this.given) if (!next.hasAttribute(name)) this.element.removeAttribute(name);
      for (const { name, value } of next.attributes) this.element.setAttribute(name, value);
    }
    this.given = next.getAttributeNames();
    patchParts(this.element, this.parts, 0, [...next.children].map(child => child.outerHTML), { before: this.box, isText });
  }

  /** @param {CellChange} change */
  patchOutputs({ kept, outputs, state }) {
    if (!this.box && outputs.length > 0) {
      this.box = Object.assign(document.createElement("div"), { className: "nb-outputs" });
      this.element.append(this.box);
    }
    const isRunning = state === "running";
    if (state === "waiting" || (isRunning && this.startedAt === undefined)) this.outputs.forEach(part => part.element.classList.add("nb-former"));
    if (this.box) patchParts(this.box, this.outputs, kept, outputs, { keepRest: isRunning });
    if (state === "settled" || state === "outdated") this.outputs.forEach(part => part.element.classList.remove("nb-former"));
    if (this.outputs.length === 0) {
      this.box?.remove();
      this.box = undefined;
    }
  }
}

/** All cells, by their keys. */
export class Cells {
  /** @param {HTMLElement} main What they stand in. */
  constructor(main) {
    this.main = main;
    /** @type {Map<number, Cell>} */
    this.byKey = new Map();
    /** @type {number[]} */
    this.order = [];
    this.instance = "";
    /** Told of a cell that goes. @type {(cell: Cell) => void} */
    this.ondrop = () => { };
  }

  /** In the order of the page. @returns {Cell[]} */
  get all() {
    return this.order.map(key => this.byKey.get(key)).filter(cell => cell !== undefined);
  }

  /** @param {number | string | null | undefined} key */
  get(key) {
    return this.byKey.get(Number(key));
  }

  /** The cell that an element stands in. @param {EventTarget | null} target */
  at(target) {
    const element = target instanceof Element ? target.closest(".nb-cell") : null;
    return this.all.find(cell => cell.element === element);
  }

  /**
   * @param {import("./messages.js").PageMessage} message
   * @returns {Cell[]} Those that have changed.
   */
  patch({ instance, order, changes }) {
    // What stands there was served with the document: it is to be read until the cells come.
    const isFirst = this.instance === "";
    // To ask where the page stands has it laid out, which is not worth its time for each change.
    const place = isFirst ? scrollY : 0;
    if (isFirst) this.main.replaceChildren();
    else if (this.instance !== instance) this.rename(order, changes);
    this.instance = instance;
    const changed = changes.map(change => {
      const cell = this.byKey.get(change.key) ?? new Cell(change);
      this.byKey.set(change.key, cell);
      if (!cell.element.isConnected) this.main.append(cell.element);
      cell.patch(change);
      return cell;
    });
    this.putInOrder(order);
    // All at once: it measures, and between changes that would be a layout each.
    changed.forEach(({ element }) => look.enhance(element));
    if (isFirst) scrollTo(0, place);
    return changed;
  }

  /**
   * Another server knows the cells by other keys: those of the same text, from above, keep what stands here.
   * @param {number[]} order @param {CellChange[]} changes
   */
  rename(order, changes) {
    const left = this.all;
    this.byKey.clear();
    for (const change of changes) {
      const place = left.findIndex(cell => cell.source === change.source && cell.facts.isCode === change.isCode);
      const [cell] = place < 0 ? [] : left.splice(place, 1);
      if (!cell) continue;
      cell.key = change.key;
      this.byKey.set(change.key, cell);
    }
    left.forEach(cell => this.drop(cell));
    this.order = order;
  }

  /** @param {number[]} order */
  putInOrder(order) {
    this.order = order;
    for (const [key, cell] of this.byKey) {
      if (order.includes(key)) continue;
      this.drop(cell);
      this.byKey.delete(key);
    }
    let next = this.main.firstElementChild;
    for (const { element } of this.all) {
      if (element === next) next = next.nextElementSibling;
      else this.main.insertBefore(element, next);
    }
  }

  /** @param {Cell} cell */
  drop(cell) {
    this.ondrop(cell);
    discard(cell.element);
  }
}
