// Says in words what is seen at a glance: for those who listen to the page.
import { make } from "./dom.js";

/** @param {HTMLElement} place An element that is read out when it changes. */
export function createAnnouncer(place) {
  /** @type {Map<number, string>} */
  const known = new Map();
  return {
    /** @param {string} words */
    say(words) {
      // The same words again are read out again only as another element.
      place.replaceChildren(make("p", { textContent: words }));
    },
    /** A cell has changed. @param {import("./cells.js").Cell} cell */
    hear(cell) {
      const { state, checks, verdict } = cell.facts;
      const before = known.get(cell.key);
      known.set(cell.key, state);
      const isOver = before === "running" && state === "settled";
      if (!isOver) return;
      const failed = cell.element.dataset.outcome === "failed";
      if (checks && verdict) this.say(`${checks}: ${wordsOf(verdict)}.`);
      else if (failed) this.say(`Cell ${cell.number} failed.`);
    },
  };
}

/** @param {import("./messages.js").Verdict} verdict */
export function wordsOf(verdict) {
  return { solved: "solved", notYet: "not yet", notAttempted: "not attempted", waiting: "waiting" }[verdict];
}
