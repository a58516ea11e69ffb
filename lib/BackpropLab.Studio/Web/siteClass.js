// The class of the student on a static site: what a check tells it is kept in this browser until it has arrived.
import { keyOfCourse, namesOfCourse, readOfCourse, writeOfCourse } from "./siteStorage.js";

/** @typedef {import("./classDialog.js").ClassFacts} ClassFacts */
/** @typedef {import("./classDialog.js").ClassWish} ClassWish */
/** @typedef {{ address?: string, token?: string, class?: string, name?: string, seat?: number, isUnknown?: boolean }} Membership */

/** How long a class is waited for, and how long it is left in peace when it was not reached, in milliseconds. */
const PATIENCE = 10_000, FIRST_PAUSE = 2000, LONGEST_PAUSE = 60_000;

/** How many lines are sent at once, and how many are kept for a class that is not reached for weeks. */
const MOST_AT_ONCE = 50, MOST_KEPT = 2000;

const SEAT = "Where no network leads to it, join with the number of your seat.";
const NOT_REACHED = `The class is not reached: is this machine in its network? ${SEAT}`;
const NOT_ALLOWED = `These pages came by https, and a browser lets them tell no class by http. ${SEAT}`;

export class SiteClass {
  /** @param {HTMLLinkElement | null} link The class that the site names. */
  constructor(link) {
    this.offered = link && { address: link.href, code: link.dataset.code ?? "" };
    this.canReach = this.offered !== null;
    /** Told when the student has joined a class or left it. @type {(membership: string | null) => void} */
    this.onchange = () => { };
    this.pause = FIRST_PAUSE;
    this.timer = 0;
    this.isSending = false;
    addEventListener("online", () => this.send());
    // Another page of this site may have joined or left.
    addEventListener("storage", ({ key, newValue }) => { if (key === keyOfCourse("class")) this.onchange(newValue); });
    this.send();
  }

  /** @returns {Membership | null} */
  get membership() {
    try { return JSON.parse(this.kept ?? "null"); } catch { return null; }
  }

  /** The membership as the library reads it; null for none. */
  get kept() {
    return readOfCourse("class");
  }

  /** @param {Membership | null} membership */
  keep(membership) {
    const text = membership && JSON.stringify(membership);
    writeOfCourse("class", text);
    this.onchange(text);
  }

  /** @returns {Promise<ClassFacts | null>} */
  async facts() {
    await this.send();
    const { membership } = this;
    if (!membership) return null;
    return { class: membership.class ?? null, name: membership.name ?? null, seat: membership.seat ?? null, waiting: this.waiting.length, isKnown: !membership.isUnknown };
  }

  /** @param {ClassWish} wish @returns {Promise<ClassFacts | null>} */
  async join({ name, seat }) {
    if (seat !== null) this.keep({ seat });
    else if (this.offered) await this.joinAt(this.offered, name);
    return this.facts();
  }

  /** @param {{ address: string, code: string }} offered @param {string | null} name */
  async joinAt({ address, code }, name) {
    const known = this.membership?.address === address ? this.membership.token : undefined;
    const answer = await post(new URL("join", address), { code, name, token: known });
    if (!answer) throw new Error(location.protocol === "https:" && address.startsWith("http:") ? NOT_ALLOWED : NOT_REACHED);
    const reply = await answer.json().catch(() => ({}));
    if (!answer.ok || !reply.token) throw new Error(reply.problem ?? `What answers at ${address} is no class.`);
    this.keep({ address, token: reply.token, class: reply.class, name: reply.name });
  }

  /** @returns {Promise<null>} */
  async leave() {
    this.keep(null);
    for (const key of this.waiting) writeOfCourse(key, null);
    return null;
  }

  /** The names of the attempts that wait, the oldest first. */
  get waiting() {
    return namesOfCourse("attempt ").sort();
  }

  /** Keeps what checks have told. @param {string} lines One a line, as JSON. */
  note(lines) {
    for (const line of lines.split("\n").filter(text => text)) writeOfCourse(`attempt ${Date.now()} ${crypto.randomUUID?.() ?? Math.random()}`, line);
    for (const key of this.waiting.slice(0, -MOST_KEPT)) writeOfCourse(key, null);
    this.send();
  }

  /** Sends what waits; later once more, if the class is not reached. */
  async send() {
    if (this.isSending) return;
    this.isSending = true;
    clearTimeout(this.timer);
    try {
      while (this.waiting.length > 0) {
        const { membership } = this;
        if (!membership?.address || membership.isUnknown) return;
        if (!await this.sendSome(membership, this.waiting.slice(0, MOST_AT_ONCE))) {
          this.timer = setTimeout(() => this.send(), this.pause);
          this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
          return;
        }
        this.pause = FIRST_PAUSE;
      }
    } finally {
      this.isSending = false;
    }
  }

  /** @param {Membership} membership @param {string[]} keys @returns {Promise<boolean>} Whether the class is done with them. */
  async sendSome(membership, keys) {
    const attempts = keys.map(key => JSON.parse(readOfCourse(key) ?? "null")).filter(attempt => attempt);
    const answer = await post(new URL("attempts", membership.address), { now: new Date().toISOString(), attempts }, membership.token);
    if (answer?.status === 401) {
      this.keep({ ...membership, isUnknown: true });
      return true;
    }
    // What it will never take would keep back all that follows.
    if (!answer?.ok && answer?.status !== 400 && answer?.status !== 413) return false;
    for (const key of keys) writeOfCourse(key, null);
    return true;
  }
}

/** The answer of a class; undefined if it is not reached. @param {URL} address @param {object} message @param {string} [token] */
function post(address, message, token) {
  const headers = { "Content-Type": "application/json", ...token && { Authorization: `Bearer ${token}` } };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(message), credentials: "omit", signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
}
