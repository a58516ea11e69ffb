// What the person has written and the notebook does not have yet: a cell's text goes out a moment after the last
// keystroke, with the text that it began from, so that what was written elsewhere is never written over.

const PAUSE = 300;

/** @typedef {"saved" | "writing" | "conflict" | "refused"} TextState */

/** The text of one cell as this window has it. */
export class CellText {
  /**
   * @param {import("./cells.js").Cell} cell
   * @param {(message: object) => boolean} send
   */
  constructor(cell, send) {
    this.cell = cell;
    this.send = send;
    this.text = cell.source;
    /** What the next edit begins from: what the notebook has, once it has read what was sent. */
    this.base = cell.source;
    /** The last text of this window that the notebook is known to have had. */
    this.known = cell.source;
    /** The texts that were sent and not answered. @type {string[]} */
    this.sent = [];
    /** What the file has in a conflict. @type {string | undefined} */
    this.theirs = undefined;
    /** What the notebook holds for this side of a conflict. @type {string | null} */
    this.held = null;
    /** The texts of this side that were seen here, for one of which there was a conflict. @type {string[]} */
    this.seen = [];
    /** Why the last edit was refused. */
    this.problem = "";
    this.timer = 0;
    /** Told when the state changes, or the text does by itself. @type {() => void} */
    this.onchange = () => { };
  }

  /** Whether there is something that the notebook does not have. */
  get isDirty() {
    return this.text !== this.base || this.sent.length > 0 || this.theirs !== undefined;
  }

  /** @returns {TextState} */
  get state() {
    if (this.theirs !== undefined) return "conflict";
    if (this.problem) return "refused";
    return this.isDirty ? "writing" : "saved";
  }

  /** The person writes. @param {string} text */
  write(text) {
    this.text = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
    this.onchange();
  }

  /** Sends what was not sent. */
  flush() {
    clearTimeout(this.timer);
    if (this.text === this.base || this.theirs !== undefined) return;
    if (!this.send({ kind: "edit", cell: this.cell.key, base: this.base, source: this.text })) return;
    this.sent.push(this.text);
    this.base = this.text;
  }

  /** The answer to an edit. @param {import("./messages.js").EditedMessage} answer */
  take({ source, outcome, problem }) {
    const answered = this.sent.shift();
    if (outcome === "conflict" && answered !== undefined) this.seen.push(answered);
    this.cell.source = source;
    this.problem = outcome === "refused" ? problem ?? "" : "";
    this.theirs = outcome === "conflict" ? source : undefined;
    if (outcome === "saved") this.known = answered ?? source;
    else this.base = source;
    this.onchange();
  }

  /**
   * What the notebook has, which somebody else may have written.
   * @param {string} source @param {string | null} held What it holds for this side of a conflict.
   */
  hear(source, held) {
    const wasHeld = this.held;
    this.held = held;
    if (this.theirs !== undefined && held !== null) this.theirs = source;
    else if (this.theirs !== undefined && wasHeld !== null) this.reopen(source, wasHeld);
    else if (!this.isDirty && held !== null) {
      [this.text, this.theirs] = [held, source];
      this.seen.push(held);
    }
    else if (!this.isDirty) this.text = this.base = this.known = source;
    this.onchange();
  }

  /** Another window has ended the conflict: what was written here since is sent again. @param {string} source @param {string} wasHeld */
  reopen(source, wasHeld) {
    this.theirs = undefined;
    if (this.text === wasHeld) this.text = this.base = this.known = source;
    else this.base = this.known;
    this.flush();
  }

  /** Ends the conflict. @param {"mine" | "theirs"} take */
  resolve(take) {
    if (this.theirs === undefined) return;
    if (!this.send({ kind: "resolve", cell: this.cell.key, take, base: this.theirs, held: this.seen, source: this.text })) return;
    if (take === "theirs") this.text = this.theirs;
    this.theirs = undefined;
    this.held = null;
    this.seen = [];
    this.base = this.text;
    this.sent.push(this.text);
    this.onchange();
  }

  /** The connection was made again: whether what was sent arrived is not known, so it is sent again from what was known. */
  reconnect() {
    if (!this.isDirty) return;
    const arrived = this.sent.includes(this.cell.source);
    this.base = arrived ? this.cell.source : this.known;
    if (arrived) this.known = this.cell.source;
    this.sent = [];
    this.theirs = undefined;
    this.flush();
    this.onchange();
  }
}
