// For the room: large type, one section at a time, code folded. Keys, and the clicker, which presses them, turn the pages.
import { button, make, tell } from "./dom.js";

const root = document.documentElement;

/** The section that is read begins above this, in pixels from the top. */
const READ_FROM = 120;

/** @param {import("./cells.js").Cells} cells */
export function createPresentation(cells) {
  let place = 0;
  const where = make("span", { className: "nb-where" });
  where.setAttribute("role", "status");
  const bar = make("div", { className: "nb-present-bar" },
    button("‹", () => go(place - 1), "The section before (Page up)"), where, button("›", () => go(place + 1), "The next section (Page down)"),
    button("Code", toggleCode, "Show or fold the code (c)"), button("Leave", stop, "Leave the presentation (Escape)"));
  bar.querySelectorAll("button").forEach(each => each.setAttribute("aria-label", each.title));
  bar.hidden = true;
  document.body.append(bar);

  /** The sections, each what stands from one heading to the next: blocks of texts, and whole cells of code. */
  function sections() {
    /** @type {HTMLElement[][]} */
    const found = [[]];
    for (const { element, facts } of cells.all) {
      for (const part of /** @type {HTMLElement[]} */ (facts.isCode ? [element] : [...element.children])) {
        if (/^H[123]$/.test(part.tagName) && found[found.length - 1].length > 0) found.push([]);
        found[found.length - 1].push(part);
      }
    }
    return found;
  }

  function isOn() {
    return "present" in root.dataset;
  }

  function show() {
    const all = sections();
    place = Math.max(0, Math.min(place, all.length - 1));
    all.forEach((section, n) => section.forEach(part => {
      if (n === place) delete part.dataset.elsewhere; else part.dataset.elsewhere = "";
    }));
    tell(where, `${place + 1} of ${all.length}`);
  }

  /** @param {number} next */
  function go(next) {
    place = next;
    show();
    scrollTo(0, 0);
  }

  /** Begins with the section that is read. */
  function start() {
    const all = sections();
    const above = all.filter(([first]) => first?.getBoundingClientRect().top < READ_FROM).length;
    root.dataset.present = "";
    bar.hidden = false;
    root.requestFullscreen?.().catch(() => { });
    go(Math.max(0, above - 1));
    document.getElementById("main")?.focus({ preventScroll: true });
  }

  function stop() {
    const [first] = sections()[place] ?? [];
    delete root.dataset.present;
    delete root.dataset.code;
    bar.hidden = true;
    if (document.fullscreenElement) document.exitFullscreen();
    first?.scrollIntoView();
  }

  function toggleCode() {
    if ("code" in root.dataset) delete root.dataset.code; else root.dataset.code = "shown";
  }

  /** Whether there is no more to see of the section that way. @param {number} direction */
  const isAtEnd = direction => direction > 0 ? scrollY + innerHeight > root.scrollHeight - 8 : scrollY < 8;

  document.addEventListener("keydown", event => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !target.closest(".nb-editor")) return stop();
    if (target.closest("input, textarea, select, .nb-editor, button, summary, .bl-plot") && !event.key.startsWith("Page")) return;
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowRight: () => go(place + 1), ArrowLeft: () => go(place - 1), Home: () => go(0), End: () => go(Infinity), c: toggleCode,
    };
    const turn = event.key === "PageDown" || event.key === " " ? 1 : event.key === "PageUp" ? -1 : 0;
    if (turn !== 0 && !isAtEnd(turn)) return;
    const action = turn !== 0 ? () => go(place + turn) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // A link to another section leads there.
  addEventListener("hashchange", () => {
    if (!isOn()) return;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const found = sections().findIndex(section => section.some(part => part.contains(target)));
    if (found < 0) return;
    go(found);
    target?.scrollIntoView();
  });
  // A browser may take the key that leaves the full screen for itself.
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement && isOn()) stop();
  });
  document.getElementById("present")?.addEventListener("click", start);
  return { patch: () => { if (isOn()) show(); } };
}
