// @ts-check
'use strict';

const vscode = require('vscode');
const path = require('path');
const { TYPE } = require('./controller');
const { exerciseOf } = require('./course');

const MOST_HINTS = 3;

/** Buttons for the hint, the remedy and the solution of an exercise, below the cell that checks it and above its card. */
class ExerciseButtons {
  /** @param {import('./controller').Controller} controller */
  constructor(controller) {
    this.controller = controller;
    /** How many hints were taken. @type {Map<string, number>} */
    this.hints = new Map();
    /** @type {vscode.EventEmitter<void>} */
    this.didChange = new vscode.EventEmitter();
    this.onDidChangeCellStatusBarItems = this.didChange.event;
    this.registered = vscode.Disposable.from(
      this.didChange,
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(TYPE, this),
      vscode.commands.registerCommand('backprop-lab.hint', cell => this.hint(cell ?? selected())),
      vscode.commands.registerCommand('backprop-lab.remedy', cell => this.show(cell ?? selected(), id => `Exercise.Remedy("${id}")`)),
      vscode.commands.registerCommand('backprop-lab.solution', cell => this.solution(cell ?? selected())),
      vscode.commands.registerCommand('backprop-lab.reset', cell => this.reset(cell?.notebook ?? vscode.window.activeNotebookEditor?.notebook)),
    );
  }

  dispose() {
    this.registered.dispose();
  }

  /** @param {vscode.NotebookCell} cell */
  provideCellStatusBarItems(cell) {
    const id = cell.kind === vscode.NotebookCellKind.Code && exerciseOf(cell.document.getText());
    if (!id || !hasHints(id))
      return [];
    const taken = this.hints.get(id) ?? 0;
    return [
      button(cell, 'hint', `$(lightbulb) ${taken < MOST_HINTS ? `Hint ${taken + 1} of ${MOST_HINTS}` : 'Hints'}`, `A hint for exercise ${id}`),
      button(cell, 'remedy', '$(tools) Remedy', `What mends the mistake that exercise ${id} has found`),
      button(cell, 'solution', '$(key) Solution', `How exercise ${id} is solved`),
    ];
  }

  /** @param {vscode.NotebookCell | undefined} cell */
  async hint(cell) {
    const id = cell && exerciseOf(cell.document.getText());
    const level = Math.min(MOST_HINTS, (this.hints.get(id ?? '') ?? 0) + 1);
    if (await this.show(cell, () => `Exercise.Hint("${id}", ${level})`) && id) {
      this.hints.set(id, level);
      this.didChange.fire();
    }
  }

  /** @param {vscode.NotebookCell | undefined} cell */
  async solution(cell) {
    const show = 'Show the solution';
    const id = cell && exerciseOf(cell.document.getText());
    if (id && await vscode.window.showWarningMessage(`Show how ${id} is solved?`, { modal: true, detail: 'A hint may be enough: who finds it keeps it.' }, show) === show)
      await this.show(cell, () => `Exercise.Solution("${id}")`);
  }

  /**
   * Shows a card below the cell that checks an exercise, beside what is there.
   * @param {vscode.NotebookCell | undefined} cell @param {(id: string) => string} code
   * @returns {Promise<boolean>} Whether it did.
   */
  async show(cell, code) {
    const id = cell && exerciseOf(cell.document.getText());
    if (!id || !hasHints(id)) {
      vscode.window.showInformationMessage('Select the cell that checks an exercise first: the one with Exercise.Check.');
      return false;
    }
    return this.controller.append(cell, code(id));
  }

  /** Puts a lesson back as it was at first. @param {vscode.NotebookDocument | undefined} notebook */
  async reset(notebook) {
    const lab = notebook?.notebookType === TYPE && this.controller.labOf(notebook.uri);
    if (!notebook || !lab) {
      vscode.window.showInformationMessage('Open a lesson first: this is about the notebook that is open.');
      return;
    }
    const name = path.basename(notebook.uri.fsPath);
    const reset = 'Put it back';
    if (await vscode.window.showWarningMessage(`Put ${name} back as it was at first?`, { modal: true, detail: 'What you wrote is kept in notebooks/kept/.' }, reset) !== reset)
      return;
    if (notebook.isDirty && !await notebook.save()) {
      vscode.window.showErrorMessage(`${name} could not be saved, so it was not put back.`);
      return;
    }
    try {
      const said = await lab.run('The lesson could not be put back.', 'reset', notebook.uri.fsPath);
      vscode.window.showInformationMessage(said.trim());
    } catch (error) {
      await this.controller.tell(error);
    }
  }
}

/** Questions and open tasks have none. @param {string} id */
function hasHints(id) {
  return !/\.(Q|T|P)/.test(id);
}

/** @param {vscode.NotebookCell} cell @param {string} command @param {string} text @param {string} tooltip */
function button(cell, command, text, tooltip) {
  const item = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
  item.command = { command: `backprop-lab.${command}`, title: text, arguments: [cell] };
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: tooltip, role: 'button' };
  return item;
}

/** The cell that is selected in the notebook that is open. */
function selected() {
  const editor = vscode.window.activeNotebookEditor;
  return editor?.notebook.notebookType === TYPE ? editor.notebook.cellAt(editor.selection.start) : undefined;
}

module.exports = { ExerciseButtons };
