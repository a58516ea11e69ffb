// The keyboard outside of texts: from cell to cell, into a text, and the list of all keys.
import { make } from "./dom.js";

const KEYS = [
  ["Ctrl Enter", "run the cell, its check first"],
  ["Shift Enter", "run it and go on to the next"],
  ["Alt Enter", "run it and put a new cell below"],
  ["Escape", "leave the text; then the keys below hold, and Tab goes on"],
  ["↑ ↓ or k j", "to the cell above, below"],
  ["Enter", "into the text of the cell"],
  ["b", "a new cell below"],
  ["s", "stop what runs"],
  ["Ctrl Space", "what could be written here"],
  ["Ctrl Shift Space", "what the function takes"],
  ["F8", "to the next mistake"],
  ["Ctrl Z, Ctrl Y", "undo and redo, in this cell"],
  ["?", "this list"],
];

/**
 * @param {import("./cells.js").Cells} cells
 * @param {{ focus(cell: import("./cells.js").Cell): void, insert(cell: import("./cells.js").Cell): void, stop(): void, run(cell: import("./cells.js").Cell, key: import("./editor.js").Key): void }} actions
 */
export function createKeys(cells, { focus, insert, stop, run }) {
  const list = /** @type {HTMLDialogElement} */ (document.getElementById("keys"));
  const rows = KEYS.map(([keys, does]) => make("tr", {}, make("th", { scope: "row", textContent: keys }), make("td", { textContent: does })));
  list.querySelector("tbody")?.replaceChildren(...rows);
  document.getElementById("show-keys")?.addEventListener("click", () => list.showModal());

  /** Rests on a cell, so that the keys for cells hold. @param {import("./cells.js").Cell | undefined} cell */
  function rest(cell) {
    if (!cell) return;
    cell.element.tabIndex = -1;
    cell.element.focus();
    const { top, bottom } = cell.element.getBoundingClientRect();
    if (top < 64 || bottom > innerHeight) cell.element.scrollIntoView({ block: top < 64 || bottom - top > innerHeight ? "start" : "nearest" });
  }

  document.addEventListener("keydown", event => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("input, textarea, select, .nb-editor, dialog") || "present" in document.documentElement.dataset) return;
    if (event.key === "?") return list.showModal();
    const cell = target.classList.contains("nb-cell") ? cells.at(target) : undefined;
    if (!cell) return;
    const all = cells.all;
    const place = all.indexOf(cell);
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowDown: () => rest(all[place + 1]), j: () => rest(all[place + 1]),
      ArrowUp: () => rest(all[place - 1]), k: () => rest(all[place - 1]),
      b: () => insert(cell),
      s: stop,
      Enter: () => event.ctrlKey || event.metaKey ? run(cell, "run") : event.shiftKey ? run(cell, "runOn") : focus(cell),
    };
    if (!actions[event.key] || event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== "Enter")) return;
    event.preventDefault();
    actions[event.key]();
  });
  return { rest };
}
