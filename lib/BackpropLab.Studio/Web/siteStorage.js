// What a browser keeps of the lessons of a static site: what was written, at once; what the page showed, for the next time;
// and what is solved.

/** @typedef {import("./messages.js").PageMessage} PageMessage */

const root = new URL("../", location.href).pathname;

/** @typedef {{ cell: number, base: string, source: string }} Draft */

/** The progress of the whole course, as the library writes it; null for none. @param {string} [at] */
export function readProgress(at = root) {
  return read(`${at} progress`);
}

/**
 * @typedef {{ id: string, points: number, tries: number, solved: string | null }} NotedExercise
 */

/** What is noted; nothing, if it cannot be read. @param {string | null} progress @returns {NotedExercise[]} */
export function exercisesIn(progress) {
  try { return JSON.parse(progress ?? "{}").exercises ?? []; } catch { return []; }
}

/** @param {string} key */
function read(key) {
  try { return localStorage.getItem(`backprop-lab ${key}`); } catch { return null; }
}

/** What is kept for all lessons of this course, by its name. @param {string} name */
export const readOfCourse = name => read(`${root} ${name}`);

/** @param {string} name @param {string | null} value */
export const writeOfCourse = (name, value) => write(`${root} ${name}`, value);

/** The name under which the browser tells of it. @param {string} name */
export const keyOfCourse = name => `backprop-lab ${root} ${name}`;

/** The names that begin so. @param {string} beginning */
export function namesOfCourse(beginning) {
  const key = keyOfCourse("");
  try { return Object.keys(localStorage).filter(name => name.startsWith(key + beginning)).map(name => name.slice(key.length)); } catch { return []; }
}

/** @param {string} key @param {string | null} value */
function write(key, value) {
  try {
    if (value === null) localStorage.removeItem(`backprop-lab ${key}`);
    else localStorage.setItem(`backprop-lab ${key}`, value);
    return true;
  } catch {
    return false;
  }
}

/** Pages that were shown, in the browser's database: they are too large for the other storage. */
class Shown {
  constructor() {
    /** @type {Promise<IDBDatabase | undefined>} */
    this.database = new Promise(resolve => {
      try {
        const request = indexedDB.open("backprop-lab", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("pages");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(undefined);
      } catch {
        resolve(undefined);
      }
    });
  }

  /** @param {string} key @returns {Promise<{ written: string, page: PageMessage } | undefined>} */
  async get(key) {
    const store = (await this.database)?.transaction("pages").objectStore("pages");
    return store && new Promise(resolve => {
      const request = store.get(key);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    });
  }

  /** @param {string} key @param {object} value */
  async put(key, value) {
    (await this.database)?.transaction("pages", "readwrite").objectStore("pages").put(value, key);
  }
}

const shown = new Shown();

/** How long nothing has come before the page is kept, in milliseconds. */
const PAUSE = 800;

export class LessonStorage {
  /** @param {string} file @param {string} kernel The name of what runs cells: what it has shown, another may not understand. */
  constructor(file, kernel) {
    this.key = `${root} ${file}`;
    this.shownKey = `${this.key} ${kernel}`;
    /** The text that was written last, also where the browser keeps nothing; null if nobody has written anything. */
    this.written = read(this.key);
    /** Whether it was told that the browser keeps nothing. */
    this.hasComplained = false;
    /** What the page shows, all of it. @type {PageMessage | undefined} */
    this.page = undefined;
    this.timer = 0;
    /** Told what another window of this browser has written. @type {(text: string) => void} */
    this.onforeign = () => { };
    /** Told what is wrong, in a sentence. @type {(problem: string) => void} */
    this.onproblem = () => { };
    /** What is to be shown before anything runs, as JSON. */
    this.earlier = this.find();
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== `backprop-lab ${this.key}` || newValue === null) return;
      this.written = newValue;
      this.onforeign(newValue);
    });
  }

  /** @param {string} text */
  keep(text) {
    this.written = text;
    if (write(this.key, text) || this.hasComplained) return;
    this.hasComplained = true;
    this.onproblem("This browser keeps nothing for this page, or has no room left: what you write is here as long as the page is open. Download it from the menu at the top right.");
  }

  /** What was written and the notebook has not read yet, each with the text that it began from. @returns {Draft[]} */
  get drafts() {
    return JSON.parse(read(`${this.key} drafts`) ?? "[]");
  }

  /** Keeps what was written until the notebook has read it. @param {Draft} edit */
  draft({ cell, base, source }) {
    const drafts = this.drafts;
    const known = drafts.find(draft => draft.source === base || draft.base === base);
    if (known) known.source = source;
    else drafts.push({ cell, base, source });
    this.keepDrafts(drafts);
  }

  /** @param {Draft[]} drafts */
  keepDrafts(drafts) {
    write(`${this.key} drafts`, drafts.length > 0 ? JSON.stringify(drafts) : null);
  }

  /** Gives a text to the person as a file. @param {string} text @param {string} name */
  download(text, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type: "text/plain" })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  get progress() {
    return readProgress();
  }

  /** Another lesson, in another tab, may have noted something since: nothing of either is lost. @param {string | null} progress */
  set progress(progress) {
    const noted = new Map(exercisesIn(readProgress()).map(exercise => [exercise.id, exercise]));
    for (const exercise of exercisesIn(progress)) {
      const known = noted.get(exercise.id);
      const solved = [known?.solved, exercise.solved].filter(time => time).sort()[0] ?? null;
      noted.set(exercise.id, { ...exercise, tries: Math.max(exercise.tries, known?.tries ?? 0), solved });
    }
    write(`${root} progress`, JSON.stringify({ exercises: [...noted.values()] }));
  }

  /** The place of the cell that runs, from 0; -1 for none. */
  get runningPlace() {
    return this.page ? this.page.order.findIndex(key => this.page?.changes.find(change => change.key === key)?.state === "running") : -1;
  }

  async find() {
    const written = this.written;
    const kept = written === null ? undefined : await shown.get(this.shownKey).catch(() => undefined);
    if (kept && kept.written === written) return JSON.stringify(kept.page);
    const answer = await fetch("page.json");
    if (!answer.ok) throw new Error(`page.json cannot be loaded: the server answers ${answer.status}.`);
    return answer.text();
  }

  /** Takes the text of a cell that this page has written: of that it is told no more than that it is saved. @param {import("./messages.js").EditedMessage} edited */
  hear({ cell, source, outcome }) {
    if (outcome !== "saved") return;
    const change = this.page?.changes.find(({ key }) => key === cell);
    if (change) change.source = source;
    // What was written in it since began from this.
    this.keepDrafts(this.drafts.flatMap(draft => draft.cell !== cell ? [draft] : draft.source === source ? [] : [{ ...draft, base: source }]));
  }

  /** The text of a cell as the notebook has it. @param {number | undefined} key */
  sourceOf(key) {
    return this.page?.changes.find(change => change.key === key)?.source ?? undefined;
  }

  /** Takes what the page is told, so that all of it can be shown the next time. @param {PageMessage} message */
  see(message) {
    const before = new Map(this.page?.instance === message.instance ? this.page.changes.map(change => [change.key, change]) : []);
    for (const change of message.changes) {
      const known = before.get(change.key);
      before.set(change.key, {
        ...change,
        frame: change.frame ?? known?.frame ?? "",
        source: change.source ?? known?.source ?? "",
        outputs: [...(known?.outputs ?? []).slice(0, change.kept), ...change.outputs],
        kept: 0,
      });
    }
    this.page = { ...message, changes: message.order.map(key => before.get(key)).filter(change => change !== undefined) };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), PAUSE);
  }

  /** Keeps the page for the next time. */
  rest() {
    const { written, resting } = this;
    if (resting && written !== null) shown.put(this.shownKey, { written, page: resting }).catch(() => undefined);
  }

  /** The page as it is shown before anything runs: what had not come to its end is out of date then. */
  get resting() {
    const { page } = this;
    if (!page) return undefined;
    const places = new Map(page.order.map((key, place) => [key, place]));
    const changes = page.changes.map(change => {
      const isStale = change.isStale || change.state === "running" || change.state === "waiting";
      return { ...change, key: places.get(change.key) ?? -1, seconds: null, isStale, state: isStale ? "outdated" : "settled" };
    });
    return { ...page, instance: "site", status: { kind: "passed", text: "As you left it", cell: null }, order: page.order.map((_, place) => place), changes };
  }
}
