// A cell that was changed here and elsewhere: the person sees both texts and says which one stays.
import { button, make } from "./dom.js";

/** @param {import("./cells.js").Cell} cell @param {import("./edits.js").CellText} text */
export function showConflict(cell, text) {
  let box = /** @type {HTMLElement & { theirs?: string } | null} */ (cell.element.querySelector(":scope > .nb-conflict"));
  if (text.state !== "conflict" && text.state !== "refused") return box?.remove();
  const shown = text.theirs ?? text.problem;
  if (box?.theirs === shown) return;
  box?.remove();
  box = Object.assign(text.state === "conflict" ? asked(cell, text) : refused(text), { theirs: shown });
  box.setAttribute("role", "alert");
  cell.element.querySelector(":scope > .nb-editor")?.after(box);
}

/** @param {import("./cells.js").Cell} cell @param {import("./edits.js").CellText} text */
function asked(cell, text) {
  const code = make("pre", { className: "nb-source", textContent: text.theirs ?? "", tabIndex: 0 });
  code.setAttribute("aria-label", "The text in the file");
  return make("div", { className: "nb-conflict" },
    make("p", {}, make("strong", { textContent: `Cell ${cell.number} was changed here and elsewhere.` }), " Above is what you wrote; nothing of it is in the file yet. In the file stands:"),
    code,
    make("p", { className: "nb-choices" },
      button("Keep what I wrote", () => text.resolve("mine")),
      button("Take what is in the file", () => text.resolve("theirs"))));
}

/** @param {import("./edits.js").CellText} text */
function refused(text) {
  return make("div", { className: "nb-conflict" }, make("p", {}, make("strong", { textContent: "Not saved." }), ` ${text.problem}`));
}
