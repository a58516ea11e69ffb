// @ts-check
'use strict';

const vscode = require('vscode');
const { TYPE } = require('./controller');
const { keyOf } = require('./running');

/** Nothing is asked before nobody has typed for so long, in milliseconds. */
const PAUSE = 500;

/** Marks the cells that do not show what they would in a fresh run, and brings them up to date. */
class Flow {
  /** @param {import('./controller').Controller} controller */
  constructor(controller) {
    this.controller = controller;
    /** @type {Map<vscode.NotebookDocument, NodeJS.Timeout>} */
    this.timers = new Map();
    /** @type {vscode.EventEmitter<void>} */
    this.didChange = new vscode.EventEmitter();
    this.onDidChangeCellStatusBarItems = this.didChange.event;
    this.registered = vscode.Disposable.from(
      this.didChange,
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(TYPE, this),
      vscode.commands.registerCommand('backprop-lab.bringUpToDate', notebook => this.bringUpToDate(notebook ?? vscode.window.activeNotebookEditor?.notebook)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges, cellChanges }) => {
        if (contentChanges.length > 0 || cellChanges.some(change => change.document))
          this.lookLater(notebook);
      }),
      vscode.workspace.onDidCloseNotebookDocument(notebook => this.forget(notebook)),
      controller.onDidRun(cell => this.lookLater(cell.notebook)),
      controller.onDidForget(() => this.didChange.fire()),
    );
  }

  dispose() {
    for (const timer of this.timers.values())
      clearTimeout(timer);
    this.registered.dispose();
  }

  /** @param {vscode.NotebookCell} cell */
  provideCellStatusBarItems(cell) {
    const running = this.controller.running.get(cell.notebook.uri.toString());
    if (!running?.flow.stale.has(keyOf(cell)) || !running.flow.entries.some(({ key, ran }) => key === keyOf(cell) && ran !== null))
      return [];
    const item = new vscode.NotebookCellStatusBarItem('$(history) Out of date', vscode.NotebookCellStatusBarAlignment.Left);
    item.tooltip = 'This cell, or something that it reads, has changed since it ran. Click to run all that is out of date.';
    item.command = { title: 'Bring up to date', command: 'backprop-lab.bringUpToDate', arguments: [cell.notebook] };
    return [item];
  }

  /** @param {vscode.NotebookDocument} notebook */
  lookLater(notebook) {
    if (notebook.notebookType !== TYPE || notebook.isClosed)
      return;
    clearTimeout(this.timers.get(notebook));
    this.timers.set(notebook, setTimeout(() => this.look(notebook), PAUSE));
  }

  /** @param {vscode.NotebookDocument} notebook */
  forget(notebook) {
    clearTimeout(this.timers.get(notebook));
    this.timers.delete(notebook);
  }

  /** @param {vscode.NotebookDocument} notebook */
  async look(notebook) {
    if (notebook.isClosed)
      return;
    await this.controller.plan(notebook);
    this.didChange.fire();
  }

  /** Runs what is stale, and what has not run, in the order that the worker says. @param {vscode.NotebookDocument | undefined} notebook */
  async bringUpToDate(notebook) {
    if (notebook?.notebookType !== TYPE) {
      vscode.window.showInformationMessage('Open a lesson first: this is about the notebook that is open.');
      return;
    }
    await this.controller.bringUpToDate(notebook);
    await this.look(notebook);
  }
}

module.exports = { Flow };
