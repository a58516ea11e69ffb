// The page of a lesson: joins what its parts do to what the notebook says. Who runs the notebook, only `connection` knows.
import { createAnnouncer } from "./announcer.js";
import { CellEditors } from "./cellEditor.js";
import { Cells } from "./cells.js";
import { CellTools } from "./cellTools.js";
import { showConflict } from "./conflicts.js";
import { createClassDialog } from "./classDialog.js";
import { connect } from "./connection.js";
import { createContents } from "./contents.js";
import { createExerciseTools } from "./exerciseTools.js";
import { createHelp } from "./help.js";
import { createKeys } from "./keys.js";
import { createPresentation } from "./present.js";
import { createQuestions } from "./questions.js";
import { serverClass } from "./serverClass.js";
import { createStatus } from "./status.js";
import { createWidgets } from "./widgets.js";

/** @typedef {import("./cells.js").Cell} Cell */

// Whoever opens an address of this server again that has been used is led back here.
try { localStorage.setItem("backprop-lab-page", location.pathname); } catch { }

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const kernel = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=kernel]"));
/** Who keeps the class of the student. @type {import("./classDialog.js").ClassDesk} */
let desk = serverClass();
const connection = kernel ? await connectSite(kernel) : connect(new URL("live", location.href.replace(/^http/, "ws")));
const send = (/** @type {object} */ message) => connection.send(message);
const help = createHelp(connection);
const widgets = createWidgets(connection);
const cells = new Cells(element("cells"));
const editors = new CellEditors(cells, send, help.of, press);
const tools = new CellTools(act);
const announcer = createAnnouncer(element("announcements"));
const status = createStatus(kind => {
  editors.flush();
  send({ kind });
});
const contents = createContents(cells);
const exercises = createExerciseTools(send);
const questions = createQuestions(send);
const presentation = createPresentation(cells);
const keys = createKeys(cells, { focus: cell => editors.focus(cell), insert: cell => act("insert", cell), stop: () => send({ kind: "stop" }), run: press });
createClassDialog(desk, text => status.note({ kind: "note", text, isProblem: false }));
const fileTitle = document.title;

/** On a static site the notebook runs in this page. @param {HTMLLinkElement} link */
async function connectSite({ href, dataset }) {
  const [{ connectWorker }, { offerFiles }, { SiteClass }] = await Promise.all([import("./siteConnection.js"), import("./siteFiles.js"), import("./siteClass.js")]);
  const member = new SiteClass(document.querySelector("link[rel=class]"));
  desk = member;
  const made = connectWorker(href, dataset.notebook ?? "", member);
  offerFiles(made.storage, dataset.notebook ?? "", message => made.send(message));
  return made;
}

/** A cell that was put in gets the cursor once it is on the page. @type {number | undefined} */
let inserted;
let isFirst = true;

/** What the buttons of a cell do. @param {string} kind @param {Cell} cell */
function act(kind, cell) {
  editors.flush();
  if (kind === "insert") send({ kind, after: cell.key, source: "" });
  else if (kind === "stop") send({ kind });
  else send({ kind, cell: cell.key });
}

/** What a key in a cell's text, or on it, does. @param {Cell} cell @param {import("./editor.js").Key} key */
function press(cell, key) {
  if (key === "leave") return keys.rest(cell);
  act("run", cell);
  if (key === "runInsert") act("insert", cell);
  if (key === "runOn") goOn(cell);
}

/** To the next cell of code that is not the check of this one. @param {Cell} cell */
function goOn(cell) {
  const below = cells.all.slice(cells.all.indexOf(cell) + 1).filter(({ facts }) => facts.isCode);
  const next = below.find(({ facts }) => !cell.facts.exercise || facts.checks !== cell.facts.exercise);
  if (next) editors.focus(next);
  else keys.rest(cell);
}

/** @param {Cell} cell */
function dress(cell) {
  editors.patch(cell);
  showText(cell);
  exercises(cell);
  questions(cell);
  announcer.hear(cell);
}

/** @param {Cell} cell */
function showText(cell) {
  const text = editors.textOf(cell);
  tools.patch(cell, text?.state);
  if (text) showConflict(cell, text);
  status.unsaved(editors.unsaved.length);
}

/** @param {import("./messages.js").PageMessage} message */
function patch(message) {
  cells.patch(message).forEach(dress);
  tools.showVerdicts(cells, message.progress);
  contents.patch(message);
  presentation.patch();
  document.title = message.title ? `${message.title} · Backprop Lab` : fileTitle;
  element("untitled").hidden = message.title !== null;
  status.patch(message, cells.all.some(({ facts }) => facts.isCode && facts.isStale));
  if (isFirst && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  if (isReconnected) editors.reconnect();
  isFirst = isReconnected = false;
  enterInserted();
}

function enterInserted() {
  const fresh = cells.get(inserted);
  if (!fresh) return;
  inserted = undefined;
  fresh.element.scrollIntoView({ block: "nearest" });
  editors.focus(fresh);
}

connection.onprogress = text => status.show({ kind: "running", text, cell: null });

let isReconnected = false;
let wasRunning = false;

connection.onstate = (/** @type {boolean} */ isOpen) => {
  status.connected(isOpen);
  isReconnected = isOpen;
  if (isOpen) return;
  help.forget();
  widgets.forget();
};

connection.onmessage = (/** @type {import("./messages.js").NotebookMessage} */ message) => {
  switch (message.kind) {
    case "page": {
      patch(message);
      // What the cells above declare may be new.
      const isRunning = message.status.kind === "running";
      if (wasRunning && !isRunning) editors.look();
      wasRunning = isRunning;
      break;
    }
    case "edited": {
      const cell = cells.get(message.cell);
      const text = cell && editors.textOf(cell);
      text?.take(message);
      break;
    }
    case "inserted":
      inserted = message.cell;
      enterInserted();
      break;
    case "reply":
      help.take(message);
      break;
    case "answered":
      widgets.take(message);
      break;
    case "note":
      status.note(message);
      break;
  }
};

editors.onchange = showText;
cells.ondrop = (/** @type {Cell} */ cell) => {
  const text = editors.textOf(cell);
  if (text?.isDirty) status.note({ kind: "note", isProblem: true, text: `Cell ${cell.number} is not there any more. You had written: ${text.text}` });
  editors.close(cell);
};
addEventListener("visibilitychange", () => editors.flush());
