// The way to a notebook that runs in a Web Worker of this page. What was shown last is shown at once; what is said before the
// worker is ready waits for it; and one that does not answer any more is ended, and another takes its place.
import { LessonStorage } from "./siteStorage.js";

/** @typedef {import("./connection.js").Connection} Connection */

/** How long a cell is waited for that is to stop, in milliseconds: one that nobody can ask, and one that asks for itself, once it is compiled. */
const STOP_TIME = 2500, ASKED_TIME = 20_000;

/** How long the service worker is waited for, in milliseconds. */
const KEEPER_TIME = 1500;

/** How long nothing has run before the rest of the site is loaded, in milliseconds. */
const REST = 5000;

/** How long another window has written nothing before this one takes what it wrote, in milliseconds. */
const FOREIGN_PAUSE = 1500;

/** How long a cell may run that does not ask for its time, in milliseconds: its loops end it before that. */
const LONGEST = 90_000;

/** @param {string} folder Where the kernel is. @param {string} file The notebook. @param {import("./siteClass.js").SiteClass} member @returns {Connection & { storage: LessonStorage }} */
export function connectWorker(folder, file, member) {
  const storage = new LessonStorage(file, folder);
  /** @type {Worker | undefined} */
  let worker;
  let isOpen = false;
  /** What was asked for before anybody could answer, with the text of the cell that it names. */
  let waiting = /** @type {{ message: any, source: string | undefined }[]} */ ([]);
  let watch = 0;
  /** What another window of this browser has written, and this one has not taken. @type {string | undefined} */
  let foreign;
  let foreignPause = 0;
  let keeping = 0;
  let isStopping = false;
  /** Whether this worker has told the page anything: one that has not is not replaced by its like. */
  let hasTold = false;
  /** How often what runs cells was asked for what ends the one that runs. */
  let ends = 0;
  let hasTyped = false;
  /** The cell that was asked for last: one that ends the runtime at once is not told to run. */
  let asked = -1;
  /** Its place, until somebody has its verdict; -1 for none. */
  let awaited = -1;
  /** A question for the mistakes in a cell, which waits for that: both are computed by the same worker, one after the other. @type {object | undefined} */
  let held;
  /** The name by which the service worker is told of such messages; empty if there is none. */
  let session = "";
  const given = fetch(file).then(answer => {
    if (!answer.ok) throw new Error(`${file} cannot be loaded: the server answers ${answer.status}.`);
    return answer.text();
  });
  given.catch(() => undefined);

  /** @type {Connection & { storage: LessonStorage }} */
  const connection = {
    storage,
    send(message) {
      const { kind, cell } = /** @type {{ kind: string, cell?: number }} */ (message);
      if (kind === "run") [asked, awaited] = [cell ?? -1, storage.page?.order.indexOf(cell ?? -1) ?? -1];
      // What helps with typing is half as much again to load, and nobody needs it who does not type.
      if (kind === "help" && !hasTyped) return false;
      if (/** @type {any} */ (message).type === "diagnostics_request" && isOpen && !isAtLeisure()) {
        held = message;
        return true;
      }
      const endsCell = endsWhatRuns(kind, cell);
      if (kind === "stop" && !endsCell) return true;
      if (endsCell) navigator.serviceWorker?.controller?.postMessage({ stop: session, count: ++ends });
      if (endsCell && kind !== "run") {
        isStopping = true;
        limit(session ? ASKED_TIME : STOP_TIME, "could not be stopped");
      }
      // A notebook that computes reads nothing, and the page may be gone when it does.
      if (kind === "edit") storage.draft(/** @type {any} */ (message));
      if (isOpen) worker?.postMessage({ ...message, endsCell });
      else if (kind.startsWith("run")) waiting.push({ message, source: storage.sourceOf(cell) });
      // All else would change a notebook that nobody knows yet; and what was written is sent again by whoever wrote it.
      return isOpen || kind.startsWith("run");
    },
    onmessage() { },
    onstate() { },
    onprogress() { },
  };

  /** Whether a message ends the cell that runs, as it does elsewhere: one that runs by itself gives way to what stands above it. @param {string} kind @param {number | undefined} cell */
  function endsWhatRuns(kind, cell) {
    const { page, runningPlace } = storage;
    if (page?.status.kind !== "running") return false;
    return ["stop", "restart", "runAll", "resetLesson"].includes(kind) || kind === "run" && runningPlace >= page.order.indexOf(cell ?? -1);
  }

  /** @param {any} message */
  function take(message) {
    if (message.kind === "page") {
      storage.see(message);
      const isRunning = message.status.kind === "running";
      if (!isRunning) {
        clearTimeout(watch);
        isStopping = false;
        keeping ||= setTimeout(keepAll, REST);
      } else if (!isStopping) {
        limit(LONGEST, "ran for longer than a cell may, in something that does not ask for its time");
      }
      if (!isRunning || storage.runningPlace > awaited + 1) awaited = -1;
    }
    if (message.kind === "edited") storage.hear(message);
    connection.onmessage(message);
    if (message.kind === "page" && !hasTold) catchUp(message);
    if (held && isAtLeisure()) {
      worker?.postMessage(held);
      held = undefined;
    }
  }

  /** Whether nobody waits for a verdict: the cell that was asked for and the next one, its check, are done. */
  function isAtLeisure() {
    return hasTold && awaited < 0;
  }

  /** The rest of the site, for a time without a network. Who saves data loads what they read. */
  function keepAll() {
    if (/** @type {any} */ (navigator).connection?.saveData) return;
    navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage("keep all"));
  }

  /** What was written and asked for before the notebook was there. @param {import("./messages.js").PageMessage} page */
  function catchUp({ changes }) {
    hasTold = true;
    const { drafts } = storage;
    storage.keepDrafts([]);
    for (const { base, source } of drafts) {
      const cell = changes.find(change => change.source === base);
      if (cell) connection.send({ kind: "edit", cell: cell.key, base, source });
    }
    for (const { message, source } of waiting) {
      const cell = source === undefined ? undefined : changes.find(change => change.key === message.cell && change.source === source) ?? changes.find(change => change.source === source);
      if (message.cell === undefined) worker?.postMessage(message);
      else if (cell) worker?.postMessage({ ...message, cell: cell.key });
    }
    waiting = [];
  }

  function takeForeign() {
    if (foreign === undefined || document.hidden) return;
    // A notebook that is opened later begins with it.
    if (isOpen) worker?.postMessage({ kind: "found", text: foreign });
    foreign = undefined;
  }

  /** @param {number} time @param {string} why What the cell has done when it is up. */
  function limit(time, why) {
    clearTimeout(watch);
    if (isOpen) watch = setTimeout(() => replace(why), time);
  }

  /**
   * The worker does not answer: another takes its place, and the cells before the one that ran run again in it.
   * @param {string} why What the cell did.
   */
  function replace(why) {
    clearTimeout(watch);
    worker?.terminate();
    isOpen = false;
    // If nobody knows which it was, nothing runs by itself.
    const cell = Math.max(0, storage.runningPlace >= 0 ? storage.runningPlace : storage.page?.order.indexOf(asked) ?? 0);
    connection.onstate(false);
    connection.onprogress?.("Starting anew");
    start(cell);
    connection.onmessage({ kind: "note", isProblem: true, text: `Cell ${cell + 1} ${why}, so its session was ended, and its variables are lost. The cells above it run again.` });
  }

  /** @param {number} until The place of the first cell that is not to run by itself; -1 for none. */
  function start(until) {
    session = navigator.serviceWorker?.controller ? crypto.randomUUID() : "";
    [hasTold, isStopping, ends, awaited, held] = [false, false, 0, -1, undefined];
    worker = new Worker(new URL("worker.js", new URL(folder, location.href)), { type: "module" });
    worker.onmessage = async ({ data }) => {
      switch (data.kind) {
        case "loading":
          // Help with typing comes later, and says nothing of the notebook.
          if (!isOpen) connection.onprogress?.(data.share < 1 ? `Getting ready: ${Math.round(data.share * 100)} %` : "Getting ready");
          break;
        case "ready":
          try {
            const earlier = storage.resting ? JSON.stringify(storage.resting) : await storage.earlier.catch(() => "{}");
            worker?.postMessage({ kind: "open", name: file, given: await given, written: storage.written, earlier, progress: storage.progress, membership: member.kept, until, session });
            open();
          } catch (problem) {
            fail(String(problem));
          }
          break;
        case "tell":
          take(JSON.parse(data.message));
          break;
        case "keep":
          storage.keep(data.text);
          break;
        case "setAside":
          storage.download(data.text, file.replace(/\.dib$/, "-kept.dib"));
          break;
        case "ended":
          if (isOpen && hasTold) replace("has ended what runs cells");
          else fail(data.reason);
          break;
        case "attempts":
          member.note(data.lines);
          break;
        case "progress":
          storage.progress = data.progress;
          break;
        case "fail":
          fail(data.reason);
          break;
      }
    };
    worker.onerror = event => fail(event.message);
  }

  function open() {
    isOpen = true;
    connection.onstate(true);
  }

  /** Shows what was shown last, or what the site has. @param {string} earlier */
  function show(earlier) {
    const page = JSON.parse(earlier);
    storage.see(page);
    connection.onmessage(page);
  }

  /** The service worker stands between this page and the network from the first file on, if the browser lets it. */
  async function keeper() {
    try {
      await navigator.serviceWorker.register("../serviceWorker.js");
      if (navigator.serviceWorker.controller) return;
      await Promise.race([
        new Promise(resolve => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true })),
        new Promise(resolve => setTimeout(resolve, KEEPER_TIME)),
      ]);
    } catch {
      // A page that comes over plain http has none.
    }
  }

  /** @param {string | undefined} reason */
  function fail(reason) {
    clearTimeout(watch);
    isOpen = false;
    connection.onprogress?.("Cells cannot run here");
    connection.onmessage({ kind: "note", isProblem: true, text: `What runs cells could not be started, or has ended: ${reason ?? "the browser does not say why"}. Open the page again to try once more; what you have written is kept.` });
  }

  addEventListener("beforeinput", () => { hasTyped = true; }, { capture: true, once: true });
  member.onchange = membership => { if (isOpen) worker?.postMessage({ kind: "member", membership }); };
  storage.onproblem = text => connection.onmessage({ kind: "note", isProblem: true, text });
  // What somebody types elsewhere comes letter by letter, and what is half typed is not to run here.
  storage.onforeign = text => {
    foreign = text;
    clearTimeout(foreignPause);
    foreignPause = setTimeout(takeForeign, FOREIGN_PAUSE);
  };
  document.addEventListener("visibilitychange", takeForeign);
  storage.earlier.then(show, () => undefined).then(keeper).then(() => start(-1));
  return connection;
}
