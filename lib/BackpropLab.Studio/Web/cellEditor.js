// The editor of a cell: put in the place of the code at rest when the cell comes into view, and kept up with the notebook.
import { make } from "./dom.js";
import { CellText } from "./edits.js";
import { createEditor } from "./editor.js";

/** How far from the window a cell gets its editor. */
const MARGIN = "400px";

/**
 * @typedef {object} Editing
 * @property {CellText} text
 * @property {import("./editor.js").Editor} editor
 * @property {HTMLElement} box
 */

export class CellEditors {
  /**
   * @param {import("./cells.js").Cells} cells
   * @param {(message: object) => boolean} send
   * @param {(cell: number) => import("./help.js").Help} helpOf
   * @param {(cell: import("./cells.js").Cell, key: import("./editor.js").Key) => void} onKey
   */
  constructor(cells, send, helpOf, onKey) {
    this.send = send;
    this.helpOf = helpOf;
    this.onKey = onKey;
    /** @type {Map<import("./cells.js").Cell, Editing>} */
    this.open = new Map();
    /** Told when the state of a cell's text changes. @type {(cell: import("./cells.js").Cell) => void} */
    this.onchange = () => { };
    this.inView = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
      const cell = cells.at(target);
      if (cell) this.edit(cell);
    }), { rootMargin: MARGIN });
    addEventListener("beforeunload", event => {
      if (this.unsaved.length > 0) event.preventDefault();
    });
  }

  /** The cells with something that the notebook does not have. */
  get unsaved() {
    return [...this.open].filter(([, { text }]) => text.isDirty).map(([cell]) => cell);
  }

  /** @param {import("./cells.js").Cell} cell */
  textOf(cell) {
    return this.open.get(cell)?.text;
  }

  /** A cell has changed, or is new. @param {import("./cells.js").Cell} cell */
  patch(cell) {
    const editing = this.open.get(cell);
    if (!cell.facts.isCode) return this.close(cell);
    if (!editing) return this.inView.observe(cell.element);
    if (!editing.box.isConnected) this.place(cell, editing.box);
    editing.text.hear(cell.source, cell.facts.conflict);
  }

  /** Gives a cell its editor. @param {import("./cells.js").Cell} cell @returns {Editing | undefined} */
  edit(cell) {
    this.inView.unobserve(cell.element);
    const known = this.open.get(cell);
    if (known || !cell.facts.isCode || !cell.element.isConnected) return known;
    const text = new CellText(cell, this.send);
    const box = make("div", { className: "nb-source nb-editor" });
    this.place(cell, box);
    const editor = createEditor({
      parent: box,
      source: cell.source,
      label: `Code of cell ${cell.number}`,
      help: (type, content) => this.helpOf(cell.key)(type, content),
      onInput: source => text.write(source),
      onKey: key => this.onKey(cell, key),
    });
    text.onchange = () => {
      if (editor.source() !== text.text) editor.setSource(text.text);
      this.onchange(cell);
    };
    const editing = { text, editor, box };
    this.open.set(cell, editing);
    if (cell.facts.conflict !== null) text.hear(cell.source, cell.facts.conflict);
    return editing;
  }

  /** @param {import("./cells.js").Cell} cell @param {HTMLElement} box */
  place(cell, box) {
    cell.element.querySelector(":scope > pre.nb-source")?.after(box);
    cell.element.dataset.editing = "";
  }

  /** Puts the cursor into a cell. @param {import("./cells.js").Cell} cell */
  focus(cell) {
    this.edit(cell)?.editor.focus();
  }

  /** Sends what was not sent. */
  flush() {
    for (const { text } of this.open.values()) text.flush();
  }

  reconnect() {
    for (const { text } of this.open.values()) text.reconnect();
  }

  /** Looks for mistakes in what can be seen. */
  look() {
    for (const { editor, box } of this.open.values()) {
      const { top, bottom } = box.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) editor.look();
    }
  }

  /** @param {import("./cells.js").Cell} cell */
  close(cell) {
    this.inView.unobserve(cell.element);
    const editing = this.open.get(cell);
    editing?.editor.destroy();
    editing?.box.remove();
    this.open.delete(cell);
    delete cell.element.dataset.editing;
  }
}
