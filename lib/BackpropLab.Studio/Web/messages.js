// What a notebook says to a window, as types.

/** @typedef {"settled" | "waiting" | "running" | "outdated"} CellState */
/** @typedef {"solved" | "notYet" | "notAttempted" | "waiting"} Verdict */

/**
 * @typedef {object} CellChange
 * @property {number} key
 * @property {CellState} state
 * @property {number | null} seconds How long it has been running.
 * @property {string | null} frame Its HTML without outputs; null if that is as it was.
 * @property {number} kept How many outputs, from the first, are as they were.
 * @property {string[]} outputs The HTML of those after them.
 * @property {string | null} source Its text; null if that is as it was.
 * @property {boolean} isCode
 * @property {boolean} isStale
 * @property {number | null} count
 * @property {string | null} exercise The exercise whose answer is in it.
 * @property {string | null} checks The exercise that it checks.
 * @property {Verdict | null} verdict
 * @property {string | null} conflict What was written in a page and does not stand in the file, which was changed as well.
 * @property {boolean} isScratch
 * @property {boolean} isGiven Whether it is as the student's edition has it.
 */

/** @typedef {{ kind: string, text: string, cell: number | null }} Status */
/** @typedef {{ id: string, verdict: Verdict, cell: number }} Progress */

/**
 * @typedef {object} PageMessage
 * @property {"page"} kind
 * @property {string} instance
 * @property {boolean} isTrusted
 * @property {string | null} title
 * @property {string} contents
 * @property {Status} status
 * @property {string | null} problem
 * @property {Progress[]} progress
 * @property {number[]} order
 * @property {CellChange[]} changes
 */

/** @typedef {{ kind: "edited", cell: number, source: string, outcome: "saved" | "conflict" | "refused", problem: string | null }} EditedMessage */
/** @typedef {{ kind: "inserted", cell: number }} InsertedMessage */
/** @typedef {{ kind: "reply", id: number, content: Record<string, any> }} ReplyMessage */
/** @typedef {{ kind: "note", text: string, isProblem: boolean }} NoteMessage */
/** @typedef {{ kind: "answered", id: number, text: string | null }} AnsweredMessage */
/** @typedef {PageMessage | EditedMessage | InsertedMessage | ReplyMessage | AnsweredMessage | NoteMessage} NotebookMessage */

export {};
