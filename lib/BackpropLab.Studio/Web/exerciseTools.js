// Below the cell that checks an exercise, above its card: the next hint, what mends the mistake, the solution.
import { askingButton, button, make, tell } from "./dom.js";

const MOST_HINTS = 3;

/** Questions, open tasks and predictions have none. @param {string | null} id */
const hasHints = id => id !== null && !/\.(Q|T|P)/.test(id);

/** What was asked for, which outlives a reload. */
class Memory {
  /** @param {string} what @param {string} exercise */
  static get(what, exercise) {
    try { return Number(localStorage.getItem(`backprop-lab-${what}-${exercise}`) ?? 0); } catch { return 0; }
  }

  /** @param {string} what @param {string} exercise @param {number} value */
  static set(what, exercise, value) {
    try { localStorage.setItem(`backprop-lab-${what}-${exercise}`, String(value)); } catch { }
  }
}

/** @param {(message: object) => boolean} send */
export function createExerciseTools(send) {
  /** @param {import("./cells.js").Cell} cell */
  return cell => {
    const { checks, verdict } = cell.facts;
    let row = /** @type {HTMLElement & { exercise?: string } | null} */ (cell.element.querySelector(":scope > .nb-exercise"));
    if (!checks || !hasHints(checks)) return row?.remove();
    if (row?.exercise !== checks) {
      row?.remove();
      row = Object.assign(made(checks, send), { exercise: checks });
    }
    // It stands before the outputs, which come and go.
    if (row.nextElementSibling !== (cell.box ?? null) || !row.isConnected) cell.element.insertBefore(row, cell.box ?? null);
    row.hidden = verdict === "solved" || verdict === null;
    const remedy = /** @type {HTMLElement} */ (row.querySelector("[data-tool=remedy]"));
    remedy.hidden = verdict !== "notYet";
  };
}

/** @param {string} exercise @param {(message: object) => boolean} send */
function made(exercise, send) {
  const next = () => Math.min(MOST_HINTS, Memory.get("hint", exercise) + 1);
  const hint = button("", () => {
    const level = next();
    if (!send({ kind: "hint", exercise, level })) return;
    Memory.set("hint", exercise, level);
    name();
  });
  const name = () => tell(hint, `Hint ${next()} of ${MOST_HINTS}`);
  name();
  const remedy = button("What mends it", () => send({ kind: "remedy", exercise }), `What mends the mistake that ${exercise} has found`);
  remedy.dataset.tool = "remedy";
  const show = () => {
    Memory.set("solution", exercise, 1);
    send({ kind: "solution", exercise });
  };
  const solution = Memory.get("solution", exercise)
    ? button("Solution", show, "You have seen it before")
    : askingButton("Solution", "A hint may be enough. Show it all the same?", show, `How ${exercise} is solved`);
  const row = make("div", { className: "nb-exercise" }, hint, remedy, solution);
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", `Help with exercise ${exercise}`);
  return row;
}
