// The bar above each cell of code: its number, its button, what became of it, and a menu for the rest.
import { wordsOf } from "./announcer.js";
import { askingButton, button, make, tell } from "./dom.js";

/** @typedef {import("./cells.js").Cell} Cell */
/** @typedef {{ bar: HTMLElement, run: HTMLButtonElement, number: HTMLElement, verdict: HTMLElement, state: HTMLElement, text: HTMLElement, time: HTMLElement, reset: HTMLElement, remove: HTMLElement }} Tools */

const SIGNS = { solved: "✓", notYet: "✗", notAttempted: "○", waiting: "…" };
const TEXTS = { saved: "", writing: "", conflict: "changed elsewhere too", refused: "not saved" };

export class CellTools {
  /** @param {(kind: string, cell: Cell) => void} command */
  constructor(command) {
    this.command = command;
    /** @type {Map<HTMLElement, Tools>} */
    this.made = new Map();
    document.addEventListener("click", ({ target }) => closeMenus(target));
    document.addEventListener("keydown", event => {
      const menu = event.key === "Escape" && event.target instanceof Element ? event.target.closest(".nb-menu[open]") : null;
      menu?.querySelector("summary")?.focus();
      menu?.removeAttribute("open");
    });
    setInterval(() => this.made.forEach((_, element) => this.showTime(element)), 1000);
  }

  /** @param {Cell} cell @param {import("./edits.js").TextState} [textState] */
  patch(cell, textState = "saved") {
    const { element, facts } = cell;
    if (!facts.isCode) return;
    const tools = this.made.get(element) ?? this.make(cell);
    element.dataset.state = facts.state;
    element.setAttribute("aria-busy", String(facts.state === "running"));
    for (const [name, is] of Object.entries({ stale: facts.isStale, scratch: facts.isScratch, check: facts.checks !== null, answer: facts.exercise !== null }))
      if (is) element.dataset[name] = ""; else delete element.dataset[name];

    tell(tools.number, `[${cell.number}]`);
    const isBusy = facts.state === "running";
    tell(tools.run, isBusy ? "Stop" : facts.exercise ? "Run and check" : "Run");
    tools.run.dataset.icon = isBusy ? "stop" : "run";
    tools.run.title = isBusy ? "Stop what runs" : facts.exercise ? `Run this cell and the check of ${facts.exercise} (Ctrl+Enter)` : "Run this cell (Ctrl+Enter)";
    tools.run.setAttribute("aria-label", `${tools.run.textContent} cell ${cell.number}`);
    tell(tools.text, TEXTS[textState]);
    tools.text.dataset.kind = textState;
    tools.reset.hidden = facts.isGiven || facts.isScratch;
    tools.remove.hidden = !facts.isScratch;
    cell.startedAt = isBusy ? cell.startedAt ?? performance.now() - 1000 * (facts.seconds ?? 0) : undefined;
    this.showState(cell, tools);
  }

  /**
   * What the check has come to stands above the check and above the answer.
   * @param {import("./cells.js").Cells} cells @param {import("./messages.js").Progress[]} progress
   */
  showVerdicts(cells, progress) {
    const known = new Map(progress.map(each => [each.id, each]));
    for (const cell of cells.all) {
      const tools = this.made.get(cell.element);
      const found = known.get(cell.facts.checks ?? cell.facts.exercise ?? "");
      if (!tools) continue;
      if (found) cell.element.dataset.verdict = found.verdict; else delete cell.element.dataset.verdict;
      tell(tools.verdict, found ? `${SIGNS[found.verdict]} ${found.id} ${wordsOf(found.verdict)}` : "");
    }
  }

  /** @param {Cell} cell @param {Tools} tools */
  showState(cell, tools) {
    const { state, isStale } = cell.facts;
    const failed = cell.element.dataset.outcome;
    tell(tools.time, state === "settled" ? cell.bar?.querySelector(".nb-time")?.textContent ?? "" : "");
    const words = state === "running" ? running(cell) : state === "waiting" ? "waiting"
      : isStale || state === "outdated" ? (cell.facts.count === null && failed === "not-run" ? "not run yet" : "out of date")
      : failed === "failed" ? "✗ failed" : failed === "waiting" ? "… waits" : "";
    tell(tools.state, words);
  }

  /** @param {HTMLElement} element */
  showTime(element) {
    const tools = this.made.get(element);
    if (!element.isConnected) this.made.delete(element);
    else if (tools && element.dataset.state === "running") tell(tools.state, running(/** @type {any} */ (tools.bar).cell));
  }

  /** @param {Cell} cell @returns {Tools} */
  make(cell) {
    const span = (/** @type {string} */ className) => make("span", { className });
    const run = button("Run", () => this.command(cell.facts.state === "running" ? "stop" : "run", cell));
    run.className = "nb-run";
    const item = (/** @type {string} */ label, /** @type {string} */ kind) => button(label, () => this.command(kind, cell));
    const reset = askingButton("Reset this cell", "Put it back as it was? Press again", () => this.command("resetCell", cell));
    const remove = askingButton("Remove this cell", "Remove it? Press again", () => this.command("remove", cell));
    const summary = make("summary", { title: "More" }, make("span", { className: "nb-hidden", textContent: "More for this cell" }));
    const menu = make("details", { className: "nb-menu" }, summary, make("div", {}, item("New cell below", "insert"), item("Run what is above", "runAbove"), reset, remove));
    const [number, verdict, state, text, time] = ["nb-count", "nb-verdict", "nb-state", "nb-text-state", "nb-time"].map(span);
    const bar = make("div", { className: "nb-tools" }, run, number, verdict, state, text, make("div", { className: "nb-end" }, time, menu));
    Object.assign(bar, { cell });
    cell.element.prepend(bar);
    const tools = { bar, run, number, verdict, state, text, time, reset, remove };
    this.made.set(cell.element, tools);
    return tools;
  }
}

/** @param {Cell} cell */
const running = cell => `running, ${Math.floor((performance.now() - (cell.startedAt ?? performance.now())) / 1000)} s`;

/** @param {EventTarget | null} target */
function closeMenus(target) {
  for (const menu of document.querySelectorAll(".nb-menu[open]")) {
    const isWithin = target instanceof Element && menu.contains(target);
    // What asks first stays open for the answer.
    if (!isWithin || (target instanceof HTMLButtonElement && target.dataset.asking === undefined)) menu.removeAttribute("open");
  }
}
