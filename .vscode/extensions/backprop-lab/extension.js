// @ts-check
'use strict';

const vscode = require('vscode');
const path = require('path');
const { Classroom } = require('./src/classroom');
const { Controller, TYPE } = require('./src/controller');
const { Course, CourseTree, exerciseOf, exercisesOf } = require('./src/course');
const { ExerciseButtons } = require('./src/exercises');
const { Flow } = require('./src/flow');
const { isHandOut, offerLessons } = require('./src/handout');
const { Help } = require('./src/help');
const { Lab } = require('./src/lab');
const { DibSerializer } = require('./src/serializer');

/** @param {vscode.ExtensionContext} context */
function activate(context) {
  const log = vscode.window.createOutputChannel('Backprop Lab');
  const controller = new Controller(log);
  context.subscriptions.push(
    log,
    controller,
    new Help(controller),
    new ExerciseButtons(controller),
    new Flow(controller),
    vscode.workspace.registerNotebookSerializer(TYPE, new DibSerializer(), { transientOutputs: true }),
  );
  const course = courseOfWorkspace();
  const tree = new CourseTree(course);
  context.subscriptions.push(vscode.window.registerTreeDataProvider('backprop-lab.course', tree));
  if (course)
    follow(context, controller, course, tree);
  context.subscriptions.push(new Classroom(controller, course));
  registerCommands(context, controller, course, log);
  registerRenderer(context, controller);
  const handOut = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath).find(isHandOut);
  if (handOut)
    offerLessons(new Lab(handOut, log, handOut), error => controller.tell(error));
}

/** The course of the folder that is open: of its lessons, or the one that they lie in. */
function courseOfWorkspace() {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = path.basename(uri.fsPath) === 'notebooks' ? uri.fsPath : path.join(uri.fsPath, 'notebooks');
    const course = new Course(folder);
    if (course.lessons.length > 0)
      return course;
  }
  return undefined;
}

/** Keeps the side bar and the status bar up to date. @param {vscode.ExtensionContext} context @param {Controller} controller @param {Course} course @param {CourseTree} tree */
function follow(context, controller, course, tree) {
  const status = vscode.window.createStatusBarItem('backprop-lab.progress', vscode.StatusBarAlignment.Left);
  status.name = 'Backprop Lab: progress';
  status.command = 'backprop-lab.continue';
  const refresh = () => {
    tree.refresh();
    showProgress(status, tree);
    setContext('hasSolved', [...tree.progress.values()].some(({ solved }) => solved));
  };
  const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(course.folder, '{*.dib,.progress.json}'));
  context.subscriptions.push(
    status,
    files,
    files.onDidChange(refresh), files.onDidCreate(refresh), files.onDidDelete(refresh),
    controller.onDidRun(() => setContext('hasRun', true)),
    vscode.window.onDidChangeActiveNotebookEditor(() => showProgress(status, tree)),
  );
  showProgress(status, tree);
}

/** Tells the walkthrough how far a newcomer has come. @param {string} name @param {boolean} value */
function setContext(name, value) {
  vscode.commands.executeCommand('setContext', `backprop-lab.${name}`, value);
}

/** The progress of the lesson that is open. @param {vscode.StatusBarItem} status @param {CourseTree} tree */
function showProgress(status, tree) {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const exercises = notebook?.notebookType === TYPE ? exercisesOf(notebook.getCells().map(cell => cell.document.getText())) : [];
  if (exercises.length === 0)
    return status.hide();
  const { progress } = tree;
  const solved = exercises.filter(({ id }) => progress.get(id)?.solved).length;
  status.text = `$(mortar-board) ${solved} of ${exercises.length} solved`;
  status.tooltip = 'Go on with the next exercise that is not solved';
  status.show();
}

/** @param {vscode.ExtensionContext} context @param {Controller} controller @param {Course | undefined} course @param {vscode.OutputChannel} log */
function registerCommands(context, controller, course, log) {
  /** @param {string} name @param {(...args: any[]) => unknown} run */
  const command = (name, run) => context.subscriptions.push(vscode.commands.registerCommand(`backprop-lab.${name}`, run));
  command('open', open);
  command('continue', async () => {
    const next = course?.next(vscode.window.activeNotebookEditor?.notebook.uri.fsPath);
    if (next)
      await open(next.lesson.file, next.exercise.id);
    else
      vscode.window.showInformationMessage(course ? 'All exercises of the course are solved.' : 'This window has no lessons open: open the folder of the course.');
  });
  command('restart', () => withNotebook(notebook => controller.restart(notebook)));
  command('restartAndRunAll', () => withNotebook(notebook => controller.restartAndRunAll(notebook)));
  command('log', () => log.show());
}

/** @param {vscode.ExtensionContext} context @param {Controller} controller */
function registerRenderer(context, controller) {
  const messages = vscode.notebooks.createRendererMessaging('backprop-lab');
  context.subscriptions.push(messages.onDidReceiveMessage(async ({ editor, message }) => {
    const { notebook } = editor;
    const cell = message.number ? controller.cellOf(notebook, message.number)
      : notebook.getCells().find(candidate => candidate.document.uri.toString() === message.cell);
    if (message.type === 'ask')
      await messages.postMessage({ type: 'answered', id: message.id, text: await controller.answer(notebook, message.widget, message.text) }, editor);
    else if (message.type === 'line' && cell && cell.index >= 0)
      await showLine(notebook, cell, message.line);
  }));
}

/** @param {vscode.NotebookDocument} notebook @param {vscode.NotebookCell} cell @param {number} line The line, from 1. */
async function showLine(notebook, cell, line) {
  const place = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(cell.index, cell.index + 1)] });
  await vscode.window.showTextDocument(cell.document, { selection: new vscode.Range(place, place), viewColumn: vscode.ViewColumn.Active });
}

/** @param {string} file @param {string} [id] The exercise whose check is to be shown. */
async function open(file, id) {
  const uri = vscode.Uri.file(file);
  await vscode.commands.executeCommand('vscode.openWith', uri, TYPE);
  const notebook = vscode.workspace.notebookDocuments.find(candidate => candidate.uri.toString() === uri.toString());
  const cell = notebook?.getCells().find(candidate => id && exerciseOf(candidate.document.getText()) === id);
  if (!notebook || !cell)
    return;
  const range = new vscode.NotebookRange(cell.index, cell.index + 1);
  const editor = await vscode.window.showNotebookDocument(notebook, { selections: [range] });
  editor.revealRange(range, vscode.NotebookEditorRevealType.InCenter);
}

/** @param {(notebook: vscode.NotebookDocument) => unknown} run */
function withNotebook(run) {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  return notebook?.notebookType === TYPE ? run(notebook) : vscode.window.showInformationMessage('Open a lesson first: this is about the notebook that is open.');
}

module.exports = { activate };
