// What a browser keeps of the lessons of a static site: what was written, at once; what the page showed, for the next time;
// and what is solved.

/** @typedef {import("./messages.js").PageMessage} PageMessage */

const root = new URL("../", location.href).pathname;

/** The progress of the whole course, as the library writes it; null for none. @param {string} [at] */
export function readProgress(at = root) {
  return read(`${at} progress`);
}

/** @param {string} key */
function read(key) {
  try { return localStorage.getItem(`backprop-lab ${key}`); } catch { return null; }
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
  /** @param {string} file */
  constructor(file) {
    this.key = `${root} ${file}`;
    /** What the page shows, all of it. @type {PageMessage | undefined} */
    this.page = undefined;
    this.timer = 0;
    /** Told what another window of this browser has written. @type {(text: string) => void} */
    this.onforeign = () => { };
    /** What is to be shown before anything runs, as JSON. */
    this.earlier = this.find();
    addEventListener("storage", ({ key, newValue }) => {
      if (key === `backprop-lab ${this.key}` && newValue !== null) this.onforeign(newValue);
    });
  }

  /** The text that was written last; null if nobody has written anything. */
  get written() {
    return read(this.key);
  }

  /** @param {string} text */
  keep(text) {
    if (!write(this.key, text)) alert("This browser keeps nothing for this page, or has no room left. Download what you wrote from the menu at the top right.");
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

  /** @param {string | null} progress */
  set progress(progress) {
    write(`${root} progress`, progress);
  }

  /** The place of the cell that runs, from 0; -1 for none. */
  get runningPlace() {
    return this.page ? this.page.order.findIndex(key => this.page?.changes.find(change => change.key === key)?.state === "running") : -1;
  }

  async find() {
    const written = this.written;
    const kept = written === null ? undefined : await shown.get(this.key);
    if (kept && kept.written === written) return JSON.stringify(kept.page);
    return fetch("page.json").then(answer => answer.text());
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

  /** Keeps the page; what had not come to its end is out of date when it is shown again. */
  rest() {
    const { page, written } = this;
    if (!page || written === null) return;
    const places = new Map(page.order.map((key, place) => [key, place]));
    const changes = page.changes.map(change => {
      const isStale = change.isStale || change.state === "running" || change.state === "waiting";
      return { ...change, key: places.get(change.key) ?? -1, seconds: null, isStale, state: isStale ? "outdated" : "settled" };
    });
    shown.put(this.key, { written, page: { ...page, instance: "site", order: page.order.map((_, place) => place), changes } });
  }
}
