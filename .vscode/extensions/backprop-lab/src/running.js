// @ts-check
'use strict';

const { PageFlow } = require('./pageFlow');

/**
 * What runs for one notebook.
 *
 * @typedef {import('vscode').NotebookCell} NotebookCell
 * @typedef {import('vscode').NotebookCellExecution} Execution
 */
class Running {
  constructor() {
    /** @type {import('./session').Session | undefined} */
    this.session = undefined;
    /** @type {Promise<import('./session').Session> | undefined} */
    this.opening = undefined;
    /** The executions that wait for their turn. @type {Execution[]} */
    this.waiting = [];
    /** The cells that wait or run: VS Code allows each one execution. @type {Set<NotebookCell>} */
    this.busy = new Set();
    /** Ends when all that was asked for so far has run. @type {Promise<void>} */
    this.turn = Promise.resolve();
    /** The values that may be shown anew, by their names. @type {Map<string, { cell: NotebookCell, output: import('vscode').NotebookCellOutput }>} */
    this.displays = new Map();
    /** The cells by the numbers that errors give them: they may have moved since. @type {Map<number, NotebookCell>} */
    this.numbers = new Map();
    /** Why the worker was lost, until somebody was told. @type {string | undefined} */
    this.loss = undefined;
    this.isOffering = false;
    this.hasRun = false;
    /** What of the cells is in the session. */
    this.flow = new PageFlow();
    /** Ends when what was asked about the cells so far is answered. @type {Promise<void>} */
    this.planning = Promise.resolve();
    /** How often everything was stopped. */
    this.stops = 0;
  }

  /** @param {Execution} execution */
  wait(execution) {
    this.busy.add(execution.cell);
    this.waiting.push(execution);
  }

  /** @param {Execution} execution */
  isWaiting(execution) {
    return this.waiting.includes(execution);
  }

  /** @param {Execution} execution */
  begin(execution) {
    this.waiting.splice(this.waiting.indexOf(execution), 1);
  }

  /** @param {Execution} execution @param {boolean} succeeded */
  end(execution, succeeded) {
    this.busy.delete(execution.cell);
    execution.end(succeeded, Date.now());
  }

  /** Lets nothing begin that waits. */
  stopWaiting() {
    this.stops++;
    for (const execution of this.waiting.splice(0)) {
      this.busy.delete(execution.cell);
      execution.start();
      execution.end(undefined);
    }
  }
}

/** By what a cell is known while its text changes and others are put before it. @param {NotebookCell} cell */
function keyOf(cell) {
  return cell.document.uri.toString();
}

module.exports = { Running, keyOf };
