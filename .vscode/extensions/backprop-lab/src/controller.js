// @ts-check
'use strict';

const vscode = require('vscode');
const path = require('path');
const { Lab, LabError } = require('./lab');
const { Session } = require('./session');
const { errorOutput, streamItem, valueItem, valueOutput } = require('./outputs');

const TYPE = 'backprop-lab';

/**
 * @typedef {object} Work
 * @property {vscode.NotebookCell} cell
 * @property {string} code
 * @property {boolean} isWhole Whether this is the cell's own code, and what it put out before is to go.
 *
 * @typedef {{ execution: vscode.NotebookCellExecution, code: string, isWhole: boolean }} Queued
 */

/** Runs the cells of notebooks, each notebook in a session of its own. */
class Controller {
  /** @param {vscode.OutputChannel} log */
  constructor(log) {
    this.log = log;
    /** @type {Map<string, Running>} */
    this.running = new Map();
    /** @type {Map<string, Lab>} */
    this.labs = new Map();
    this.controller = vscode.notebooks.createNotebookController(TYPE, TYPE, 'Backprop Lab (C#)');
    this.controller.supportedLanguages = ['csharp', 'html'];
    this.controller.supportsExecutionOrder = true;
    this.controller.description = 'the course\'s own kernel';
    this.controller.executeHandler = (cells, notebook) => this.execute(cells, notebook);
    this.controller.interruptHandler = notebook => this.interrupt(notebook);
    this.didRun = new vscode.EventEmitter();
    this.onDidRun = this.didRun.event;
    this.closing = vscode.Disposable.from(
      vscode.workspace.onDidOpenNotebookDocument(notebook => this.prepare(notebook)),
      vscode.workspace.onDidCloseNotebookDocument(notebook => this.end(notebook)),
    );
    vscode.workspace.notebookDocuments.forEach(notebook => this.prepare(notebook));
  }

  dispose() {
    this.closing.dispose();
    this.controller.dispose();
    this.didRun.dispose();
    return Promise.all([...this.running.values()].map(running => running.session?.dispose()));
  }

  /** The session of a notebook, if it has one that lives. @param {vscode.NotebookDocument} notebook */
  sessionOf(notebook) {
    return this.running.get(key(notebook))?.session;
  }

  /** Starts the session of a notebook before anybody needs it, if that needs no build. @param {vscode.NotebookDocument} notebook */
  async prepare(notebook) {
    const lab = notebook.notebookType === TYPE && vscode.workspace.isTrusted && this.labOf(notebook.uri);
    if (!lab || !lab.isCurrent())
      return;
    const running = this.runningOf(notebook);
    try {
      const session = await this.open(notebook, running);
      // The first help takes seconds, which nobody is to wait for.
      await session.request('complete_request', { code: '', cursor_pos: 0, preceding: [] });
    } catch (error) {
      // Whoever runs a cell is told.
      this.log.appendLine(String(error));
    }
  }

  /** @param {vscode.NotebookDocument} notebook */
  runningOf(notebook) {
    const running = this.running.get(key(notebook)) ?? new Running();
    this.running.set(key(notebook), running);
    return running;
  }

  /** The session of a notebook, begun if need be. @param {vscode.NotebookDocument} notebook @param {Running} running @returns {Promise<Session>} */
  async open(notebook, running) {
    if (running.session)
      return running.session;
    running.opening ??= this.start(notebook, running).finally(() => { running.opening = undefined; });
    running.session = await running.opening;
    return running.session;
  }

  /** The command `lab` for a notebook; none if it lies in no checkout. @param {vscode.Uri} uri */
  labOf(uri) {
    const lab = Lab.of(uri.fsPath, this.log);
    if (lab && !this.labs.has(lab.root))
      this.labs.set(lab.root, lab);
    return lab && this.labs.get(lab.root);
  }

  /** @param {vscode.NotebookCell[]} cells @param {vscode.NotebookDocument} notebook */
  async execute(cells, notebook) {
    await this.enqueue(notebook, cells.map(cell => ({ cell, code: cell.document.getText(), isWhole: true })));
  }

  /**
   * Runs code that is not the cell's own, and puts what comes of it below what the cell has put out.
   * @param {vscode.NotebookCell} cell @param {string} code
   * @returns {Promise<boolean>} Whether it succeeded.
   */
  async append(cell, code) {
    const [succeeded] = await this.enqueue(cell.notebook, [{ cell, code, isWhole: false }]);
    return succeeded;
  }

  /** @param {vscode.NotebookDocument} notebook @param {Work[]} work @returns {Promise<boolean[]>} */
  async enqueue(notebook, work) {
    const running = this.runningOf(notebook);
    const executions = work.map(({ cell, ...rest }) => ({ ...rest, execution: this.controller.createNotebookCellExecution(cell) }));
    running.waiting.push(...executions.map(({ execution }) => execution));
    const done = running.turn.then(() => this.runAll(executions, notebook, running));
    running.turn = done.then(() => {});
    return done;
  }

  /** @param {Queued[]} queued @param {vscode.NotebookDocument} notebook @param {Running} running @returns {Promise<boolean[]>} */
  async runAll(queued, notebook, running) {
    const succeeded = [];
    for (const { execution, code, isWhole } of queued) {
      // One that was stopped while it waited is not among those that wait any more.
      if (!running.waiting.includes(execution))
        continue;
      try {
        await this.open(notebook, running);
      } catch (error) {
        running.stopWaiting();
        this.tell(error);
        break;
      }
      if (!running.waiting.includes(execution))
        continue;
      running.waiting.splice(running.waiting.indexOf(execution), 1);
      succeeded.push(await this.run(execution, code, isWhole, running));
      this.didRun.fire(execution.cell);
    }
    return succeeded;
  }

  /** @param {vscode.NotebookCellExecution} execution @param {string} code @param {boolean} isWhole @param {Running} running @returns {Promise<boolean>} */
  async run(execution, code, isWhole, running) {
    const { cell } = execution;
    execution.start(Date.now());
    if (isWhole)
      await execution.clearOutput();
    const writer = new OutputWriter(execution, running.displays, content => this.update(running, content));
    const succeeded = cell.document.languageId === 'html' ? await writer.showHtml(code) : await this.send(code, cell, running, writer);
    execution.end(succeeded, Date.now());
    return succeeded;
  }

  /** @param {string} code @param {vscode.NotebookCell} cell @param {Running} running @param {OutputWriter} writer @returns {Promise<boolean>} */
  async send(code, cell, running, writer) {
    let succeeded = false;
    let shown = Promise.resolve();
    // In the order in which they come: VS Code takes each output by a promise of its own.
    const show = (/** @type {string} */ type, /** @type {Record<string, any>} */ content) => {
      shown = shown.then(() => writer.take(type, content)).catch(error => this.log.appendLine(String(error)));
    };
    try {
      succeeded = await running.session?.execute(code, cell.index + 1, show) ?? false;
    } catch (error) {
      show('error', { ename: 'WorkerLost', evalue: error instanceof Error ? error.message : String(error), traceback: [] });
    }
    await shown;
    return succeeded;
  }

  /** @param {vscode.NotebookDocument} notebook @param {Running} running @returns {Promise<Session>} */
  async start(notebook, running) {
    const lab = this.labOf(notebook.uri);
    if (!lab)
      throw new LabError(`${path.basename(notebook.uri.fsPath)} lies in no folder of the course: cells run in a notebook below a folder that holds lab.sln.`);
    await lab.ensureBuilt();
    return new Session(lab.serve, path.dirname(notebook.uri.fsPath), {
      onMessage: (type, content) => this.late(notebook, running, type, content),
      onEnd: why => this.lost(notebook, running, why),
    });
  }

  /**
   * Takes what came while no cell ran: a display that changed, or the end of the worker.
   * @param {vscode.NotebookDocument} notebook @param {Running} running @param {string} type @param {Record<string, any>} content
   */
  late(notebook, running, type, content) {
    if (type === 'error')
      running.loss = content.evalue;
    else if (type === 'status' && content.execution_state === 'dead')
      this.offerRestart(notebook, running.loss ?? 'The cell has cost the session its worker: all variables are gone.');
    else if (type === 'update_display_data')
      this.update(running, content);
  }

  /** @param {Running} running @param {Record<string, any>} content */
  async update(running, content) {
    const place = running.displays.get(content.transient?.display_id);
    if (!place)
      return;
    const execution = this.controller.createNotebookCellExecution(place.cell);
    execution.start();
    await execution.replaceOutputItems([valueItem(content.data)], place.output);
    execution.end(undefined);
  }

  /** @param {vscode.NotebookDocument} notebook @param {Running} running @param {string} why */
  lost(notebook, running, why) {
    running.session = undefined;
    running.stopWaiting();
    this.log.appendLine(why);
    this.offerRestart(notebook, `${why} All variables are gone.`);
  }

  /** @param {vscode.NotebookDocument} notebook @param {string} sentence */
  async offerRestart(notebook, sentence) {
    const running = this.running.get(key(notebook));
    if (running)
      running.loss = undefined;
    const again = 'Restart';
    const all = 'Restart and run all';
    const chosen = await vscode.window.showWarningMessage(`${path.basename(notebook.uri.fsPath)}: ${sentence}`, again, all);
    if (chosen)
      await this.restart(notebook);
    if (chosen === all)
      await vscode.commands.executeCommand('notebook.execute', notebook.uri);
  }

  /** Stops what runs and what waits. @param {vscode.NotebookDocument} notebook */
  async interrupt(notebook) {
    const running = this.running.get(key(notebook));
    running?.stopWaiting();
    await running?.session?.interrupt().catch(() => { /* It has ended, which stops it as well. */ });
  }

  /** Begins anew, with no variables. @param {vscode.NotebookDocument} notebook */
  async restart(notebook) {
    const running = this.running.get(key(notebook));
    running?.stopWaiting();
    running?.displays.clear();
    await running?.session?.restart().catch(() => { running.session = undefined; });
  }

  /** @param {vscode.NotebookDocument} notebook */
  async end(notebook) {
    const running = this.running.get(key(notebook));
    this.running.delete(key(notebook));
    running?.stopWaiting();
    const session = running?.session ?? await running?.opening?.catch(() => undefined);
    await session?.dispose();
  }

  /** @param {unknown} error */
  async tell(error) {
    const sentence = error instanceof Error ? error.message : String(error);
    const remedy = error instanceof LabError ? error.remedy : undefined;
    this.log.appendLine(sentence);
    const chosen = await vscode.window.showErrorMessage(sentence, ...(remedy ? [remedy.title] : []));
    if (chosen)
      remedy?.run();
  }
}

/** What runs for one notebook. */
class Running {
  constructor() {
    /** @type {Session | undefined} */
    this.session = undefined;
    /** @type {Promise<Session> | undefined} */
    this.opening = undefined;
    /** @type {vscode.NotebookCellExecution[]} */
    this.waiting = [];
    this.turn = Promise.resolve();
    /** @type {Map<string, { cell: vscode.NotebookCell, output: vscode.NotebookCellOutput }>} */
    this.displays = new Map();
    /** @type {string | undefined} */
    this.loss = undefined;
  }

  stopWaiting() {
    for (const execution of this.waiting.splice(0)) {
      execution.start();
      execution.end(undefined);
    }
  }
}

/** Puts the outputs of a running cell below it, in the order in which they come. */
class OutputWriter {
  /** @param {vscode.NotebookCellExecution} execution @param {Running['displays']} displays @param {(content: Record<string, any>) => Promise<void>} updateElsewhere */
  constructor(execution, displays, updateElsewhere) {
    this.execution = execution;
    this.displays = displays;
    this.updateElsewhere = updateElsewhere;
    /** @type {{ name: string, output: vscode.NotebookCellOutput } | undefined} */
    this.stream = undefined;
    this.mustClear = false;
  }

  /** @param {string} type @param {Record<string, any>} content */
  async take(type, content) {
    switch (type) {
      case 'execute_input':
        this.execution.executionOrder = content.execution_count;
        return;
      case 'clear_output':
        this.mustClear = true;
        return;
      case 'stream':
        return this.write(content.name, content.text);
      case 'display_data':
      case 'execute_result':
        return this.show(valueOutput(content));
      case 'update_display_data':
        return this.update(content);
      case 'error':
        return this.show(errorOutput(/** @type {any} */ (content), this.execution.cell));
    }
  }

  /** A cell of HTML is shown as it stands. @param {string} html @returns {Promise<boolean>} */
  async showHtml(html) {
    await this.show(valueOutput({ data: { 'text/html': html } }));
    return true;
  }

  /** @param {string} name @param {string} text */
  async write(name, text) {
    if (this.stream?.name === name && !this.mustClear) {
      await this.execution.appendOutputItems(streamItem({ name, text }), this.stream.output);
      return;
    }
    const output = new vscode.NotebookCellOutput([streamItem({ name, text })]);
    await this.show(output);
    this.stream = { name, output };
  }

  /** @param {vscode.NotebookCellOutput} output */
  async show(output) {
    this.stream = undefined;
    const id = output.metadata?.displayId;
    if (id)
      this.displays.set(id, { cell: this.execution.cell, output });
    if (this.mustClear)
      await this.execution.replaceOutput(output);
    else
      await this.execution.appendOutput(output);
    this.mustClear = false;
  }

  /** @param {Record<string, any>} content */
  async update(content) {
    const place = this.displays.get(content.transient?.display_id);
    if (place && place.cell !== this.execution.cell)
      await this.updateElsewhere(content);
    else if (place)
      await this.execution.replaceOutputItems([valueItem(content.data)], place.output);
  }
}

/** @param {vscode.NotebookDocument} notebook */
function key(notebook) {
  return notebook.uri.toString();
}

module.exports = { Controller, TYPE };
