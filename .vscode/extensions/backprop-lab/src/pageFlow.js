// @ts-check
'use strict';

/**
 * A cell as the worker is told of it.
 *
 * @typedef {object} Entry
 * @property {string} key
 * @property {string | null} code Its text; null for one that was taken away.
 * @property {string | null} ran Its text when it last ran in this session; null if it has not.
 * @property {boolean} is_stale Whether it has to run again.
 *
 * @typedef {{ key: string, code: string }} PageCell
 * @typedef {(content: Record<string, any>) => Promise<Record<string, any> | undefined>} Ask
 */

/** What of a notebook's C# cells is in its session, and what is stale. docs/protocol.md says what the worker answers. */
class PageFlow {
  constructor() {
    /** The cells in the order of the page, and those that were taken away, where they stood. @type {Entry[]} */
    this.entries = [];
    /** @type {string[]} */
    this.lost = [];
    /** What the last answer said is stale. @type {Set<string>} */
    this.stale = new Set();
    /** How often the session has begun anew: what ran in an earlier one says nothing of this. */
    this.sessions = 0;
  }

  /** Takes the cells as the page has them now. @param {PageCell[]} cells */
  sync(cells) {
    const known = new Map(this.entries.map(entry => [entry.key, entry]));
    const moved = this.movedIn(cells);
    /** @type {Entry[]} */
    const next = cells.map(({ key, code }) => ({ ran: null, is_stale: false, ...(moved.has(key) ? {} : known.get(key)), key, code }));
    const present = new Set(cells.map(({ key }) => key).filter(key => !moved.has(key)));
    this.entries.forEach((entry, place) => {
      if (present.has(entry.key) || entry.ran === null)
        return;
      // What it has left in the session stays where it stood.
      const above = this.entries.slice(0, place).reverse().find(other => !moved.has(other.key) && next.some(({ key }) => key === other.key));
      next.splice(above ? next.findIndex(({ key }) => key === above.key) + 1 : 0, 0, { ...entry, key: moved.has(entry.key) ? `${entry.key} moved` : entry.key, code: null });
    });
    this.entries = next;
  }

  /** The cells that stand above one now that they stood below. @param {PageCell[]} cells @returns {Set<string>} */
  movedIn(cells) {
    const places = new Map(this.entries.map(({ key }, place) => [key, place]));
    /** @type {Set<string>} */
    const moved = new Set();
    let last = -1;
    for (const { key } of cells) {
      const place = places.get(key);
      if (place !== undefined && place < last)
        moved.add(key);
      else
        last = place ?? last;
    }
    return moved;
  }

  /** Notes that a cell has run. @param {string} key @param {string} code @param {boolean} isWhole Whether it came to its end, or to an error of its own. */
  took(key, code, isWhole) {
    const entry = this.entries.find(candidate => candidate.key === key);
    if (entry)
      Object.assign(entry, { ran: code, is_stale: !isWhole });
    else
      this.entries.push({ key, code: null, ran: code, is_stale: false });
    // Whatever was done to objects by those that are gone has been made anew.
    const present = this.entries.filter(other => other.code !== null);
    if (present.every(other => other.ran === other.code && !other.is_stale))
      this.entries = present;
  }

  /** Notes cells that have to run again. @param {Iterable<string>} keys */
  mark(keys) {
    for (const key of keys) {
      const entry = this.entries.find(candidate => candidate.key === key);
      if (entry && entry.ran !== null)
        entry.is_stale = true;
    }
  }

  /** Notes that the session knows nothing any more. */
  forget() {
    this.sessions++;
    this.entries = this.entries.filter(({ code }) => code !== null).map(entry => ({ ...entry, ran: null, is_stale: false }));
    this.lost = [];
    this.stale.clear();
  }

  /**
   * Asks what is stale, and what runs in which order.
   * @param {Ask} ask
   * @param {string[]} [run] The cells that are to run by themselves; all that is stale if left out.
   * @returns {Promise<{ order: string[], isAnew: boolean } | undefined>} Nothing if nobody can tell.
   */
  async plan(ask, run) {
    const { entries } = this;
    const places = run?.map(key => entries.findIndex(entry => entry.key === key)).filter(place => place >= 0);
    const cells = entries.map(({ code, ran, is_stale }) => ({ code, ran, is_stale }));
    const reply = await ask({ cells, ...(places && { run: places, is_alone: true }), lost: this.lost });
    if (!reply?.is_known)
      return undefined;
    const keys = (/** @type {number[]} */ list) => list.map(place => entries[place].key);
    // To begin anew is a proposal: until that is done, what is lost stays so.
    if (!reply.is_anew)
      this.lost = reply.lost;
    this.mark(keys(reply.stale));
    this.stale = new Set(keys(reply.stale));
    return { order: keys(reply.order), isAnew: reply.is_anew };
  }
}

module.exports = { PageFlow };
