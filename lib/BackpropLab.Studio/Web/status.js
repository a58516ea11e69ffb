// The bar at the top: what the notebook does, whether it is saved, and the commands for all of it.
import { askFirst, button, make, tell } from "./dom.js";

/** What takes less than this is not worth an announcement. */
const WORTH_TELLING = 200;

const ENDED = "Backprop Lab has ended: start it again to go on.";
const BROKEN = "Not connected: trying again. What you write is kept here.";

/** @param {string} id */
const element = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {HTMLElement} control @param {boolean} isEnabled */
function enable(control, isEnabled) {
  control.setAttribute("aria-disabled", String(!isEnabled));
}

/** @param {(kind: string) => void} command */
export function createStatus(command) {
  const status = element("status");
  const saved = element("saved");
  const problem = element("problem");
  const trust = element("trust");
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-command]"));
  let pending = 0;
  let isConnected = false;
  let isTrusted = true;
  let isRunning = false;
  let isStale = false;
  let hasEnded = false;

  for (const each of buttons) {
    const give = () => {
      if (each.getAttribute("aria-disabled") !== "true") command(each.dataset.command ?? "");
    };
    if (each.dataset.ask) askFirst(each, each.dataset.ask, give);
    else each.addEventListener("click", give);
  }

  function offer() {
    for (const each of buttons) {
      const name = each.dataset.command;
      enable(each, isConnected && (name === "stop" ? isRunning : name === "trust" || (isTrusted && (name !== "runStale" || isStale))));
    }
  }

  /** @param {import("./messages.js").Status} next */
  function show(next) {
    clearTimeout(pending);
    pending = setTimeout(() => {
      status.dataset.kind = next.kind;
      if (status.textContent === next.text) return;
      status.replaceChildren(next.cell ? make("a", { href: `#cell-${next.cell}`, textContent: next.text }) : next.text);
    }, next.kind === "running" ? WORTH_TELLING : 0);
  }

  return {
    show,
    /** @param {import("./messages.js").PageMessage} message @param {boolean} hasStale */
    patch(message, hasStale) {
      [isTrusted, isStale, isRunning] = [message.isTrusted, hasStale, message.status.kind === "running"];
      // Whatever is written on the root, charts look whether their colours have changed.
      if (document.documentElement.dataset.connection !== "open") document.documentElement.dataset.connection = "open";
      document.documentElement.toggleAttribute("data-untrusted", !isTrusted);
      hasEnded = message.status.kind === "ended";
      show(hasEnded ? { ...message.status, text: ENDED } : message.status);
      tell(problem, message.problem ?? "");
      if (isTrusted && trust.contains(document.activeElement)) element("main").focus();
      trust.hidden = isTrusted;
      offer();
    },
    /** @param {boolean} isOpen */
    connected(isOpen) {
      isConnected = isOpen;
      isRunning = false;
      if (isOpen) return offer();
      document.documentElement.dataset.connection = "broken";
      show({ kind: "ended", text: hasEnded ? ENDED : BROKEN, cell: null });
      offer();
    },
    /** @param {number} count How many cells have something that is not saved. */
    unsaved(count) {
      tell(saved, count === 0 ? "Saved" : isConnected ? "Saving" : "Not saved yet");
    },
    /** A sentence for the person. @param {import("./messages.js").NoteMessage} note */
    note({ text, isProblem }) {
      const notes = element("notes");
      const shown = make("p", { className: isProblem ? "nb-toast nb-toast-problem" : "nb-toast" }, text, " ", button("Close", () => shown.remove()));
      notes.replaceChildren(shown);
      if (!isProblem) setTimeout(() => shown.remove(), 8000);
    },
  };
}
