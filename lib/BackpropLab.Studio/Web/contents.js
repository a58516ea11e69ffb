// The list of sections, with a mark for each exercise in them: solved, not yet, waiting.
import { wordsOf } from "./announcer.js";
import { make, tell } from "./dom.js";
import { look, parsed } from "./parts.js";

const SIGNS = { solved: "✓", notYet: "✗", notAttempted: "○", waiting: "…" };

/** @param {import("./cells.js").Cells} cells */
export function createContents(cells) {
  let known = "";
  let marked = "";

  /** Whether another list stands there now. @param {string} html */
  function list(html) {
    if (html === known) return false;
    known = html;
    marked = "";
    const shown = document.querySelector(".nb-contents");
    if (html === "") {
      shown?.remove();
      return true;
    }
    const next = parsed(html, true);
    const items = /** @type {Element} */ (next.querySelector("ol"));
    if (shown) shown.querySelector("ol")?.replaceWith(items);
    else document.getElementById("main")?.before(next);
    look.enhance(/** @type {Element} */ (document.querySelector(".nb-contents")));
    return true;
  }

  /** @param {import("./messages.js").Progress[]} progress */
  function mark(progress) {
    const text = JSON.stringify(progress.map(({ id, verdict, cell }) => [id, verdict, cells.get(cell)?.number]));
    const contents = document.querySelector(".nb-contents");
    if (text === marked || !contents) return;
    marked = text;
    contents.querySelectorAll(".nb-marks").forEach(marks => marks.remove());
    const sections = [...contents.querySelectorAll("a")].map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }));
    /** @type {Map<Element, HTMLElement>} */
    const rows = new Map();
    for (const { id, verdict, cell: key } of progress) {
      const cell = cells.get(key);
      const section = cell && sections.filter(({ heading }) => heading && (heading.compareDocumentPosition(cell.element) & Node.DOCUMENT_POSITION_FOLLOWING)).at(-1);
      if (!cell || !section) continue;
      const row = rows.get(section.link) ?? make("span", { className: "nb-marks" });
      rows.set(section.link, row);
      section.link.after(row);
      const link = make("a", { href: `#${cell.element.id}`, title: `${id}: ${wordsOf(verdict)}` },
        make("span", { textContent: SIGNS[verdict], ariaHidden: "true" }), make("span", { className: "nb-hidden", textContent: `${id} ${wordsOf(verdict)}` }));
      link.dataset.verdict = verdict;
      row.append(link);
    }
    count(contents, progress);
  }

  /** @param {Element} contents @param {import("./messages.js").Progress[]} progress */
  function count(contents, progress) {
    const summary = contents.querySelector("summary");
    const solved = progress.filter(({ verdict }) => verdict === "solved").length;
    let shown = summary?.querySelector(".nb-solved");
    if (summary && !shown) summary.append(shown = make("span", { className: "nb-solved" }));
    if (shown) tell(shown, progress.length === 0 ? "" : `${solved} of ${progress.length} done`);
  }

  return {
    /** @param {import("./messages.js").PageMessage} message */
    patch({ contents, progress, changes }) {
      const isOther = list(contents);
      mark(progress);
      // Headings stand in frames.
      if (isOther || changes.some(({ frame }) => frame !== null)) look.followContents();
    },
  };
}
