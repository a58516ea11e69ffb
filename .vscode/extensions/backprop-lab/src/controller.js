// @ts-check
'use strict';

const vscode = require('vscode');
const path = require('path');
const { Lab, LabError } = require('./lab');
const { OutputWriter } = require('./outputWriter');
const { valueItem } = require('./outputs');
const { Running, keyOf } = require('./running');
const { Session } = require('./session');

const TYPE = 'backprop-lab';

/**
 * @typedef {object} Work
 * @property {vscode.NotebookCell} cell
 * @property {string} code
 * @property {boolean} isWhole Whether this is the cell's own code, and what it put out before is to go.
 * @property {boolean} [isAnew] Whether the session forgets all that has run before.
 *
 * @typedef {{ execution: vscode.NotebookCellExecution, code: string, isWhole: boolean, isAnew: boolean }} Queued
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
    /** @type {vscode.EventEmitter<vscode.NotebookCell>} */
    this.didRun = new vscode.EventEmitter();
    this.onDidRun = this.didRun.event;
    /** @type {vscode.EventEmitter<vscode.NotebookDocument>} */
    this.didOpen = new vscode.EventEmitter();
    /** Tells that a session has begun. */
    this.onDidOpen = this.didOpen.event;
    /** @type {vscode.EventEmitter<vscode.NotebookDocument>} */
    this.didForget = new vscode.EventEmitter();
    /** Tells that nothing of a session is left. */
    this.onDidForget = this.didForget.event;
    this.controller = vscode.notebooks.createNotebookController(TYPE, TYPE, 'Backprop Lab (C#)');
    this.controller.supportedLanguages = ['csharp', 'html'];
    this.controller.supportsExecutionOrder = true;
    this.controller.description = 'the course\'s own kernel';
    this.controller.executeHandler = (cells, notebook) => this.execute(cells, notebook);
    this.controller.interruptHandler = notebook => this.interrupt(notebook);
    this.registered = vscode.Disposable.from(
      this.controller, this.didRun, this.didOpen, this.didForget,
      vscode.workspace.onDidOpenNotebookDocument(notebook => this.prepare(notebook)),
      vscode.workspace.onDidCloseNotebookDocument(notebook => this.end(notebook)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.prepareAll()),
    );
    this.prepareAll();
  }

  dispose() {
    this.registered.dispose();
    return Promise.all([...this.running.values()].map(running => running.session?.dispose()));
  }

  /** The session of a notebook, if it has one that lives. @param {vscode.NotebookDocument} notebook */
  sessionOf(notebook) {
    return this.running.get(key(notebook))?.session;
  }

  prepareAll() {
    vscode.workspace.notebookDocuments.forEach(notebook => this.prepare(notebook));
  }

  /**
   * Starts the session of a notebook of the folder that is open before anybody needs it, if that needs no build: there is
   * help with the first cell then.
   * @param {vscode.NotebookDocument} notebook
   */
  async prepare(notebook) {
    if (notebook.notebookType !== TYPE || !vscode.workspace.isTrusted || !vscode.workspace.getWorkspaceFolder(notebook.uri))
      return;
    try {
      if (this.labOf(notebook.uri)?.isCurrent())
        await this.open(notebook, this.runningOf(notebook));
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
    const session = await running.opening;
    if (running.session !== session) {
      running.session = session;
      this.warmUp(notebook, session);
    }
    return session;
  }

  /** The first help takes seconds, which nobody is to wait for. @param {vscode.NotebookDocument} notebook @param {Session} session */
  async warmUp(notebook, session) {
    try {
      await session.request('complete_request', { code: '', cursor_pos: 0, preceding: [] });
      this.didOpen.fire(notebook);
    } catch {
      // The session has ended, and whoever asked for it is told.
    }
  }

  /** The command `lab` for a notebook; none if it lies in no checkout, nor in a student's folder. @param {vscode.Uri} uri */
  labOf(uri) {
    const lab = uri.scheme === 'file' ? Lab.of(uri.fsPath, this.log) : undefined;
    if (lab && !this.labs.has(lab.root))
      this.labs.set(lab.root, lab);
    return lab && this.labs.get(lab.root);
  }

  /** @param {vscode.NotebookCell[]} cells @param {vscode.NotebookDocument} notebook */
  async execute(cells, notebook) {
    const running = this.runningOf(notebook);
    const { stops } = running;
    // What runs meanwhile may change what this needs.
    if (cells.length === 1 && running.busy.size > 0)
      await running.turn;
    const plan = await this.plan(notebook, cells);
    if (running.stops !== stops)
      return;
    const isAll = cells.length > 1 && plan?.isAnew && plan.cells.every(cell => cells.includes(cell));
    const needed = cells.length === 1 && plan && !plan.isAnew ? plan.cells.filter(cell => cell.index <= cells[0].index) : cells;
    await this.enqueue(notebook, needed.map((cell, place) => ({ ...whole(cell), isAnew: isAll === true && place === 0 })));
    // What should have run as well, and has not.
    if (!isAll)
      running.flow.mark(plan?.cells.filter(cell => plan.isAnew || !needed.includes(cell)).map(keyOf) ?? []);
  }

  /**
   * What has to run, in which order: so that some cells show what they would in a fresh run, or all that is stale. Nothing if
   * nobody can tell. One asks after another: of two requests that wait, the worker answers the newer alone.
   * @param {vscode.NotebookDocument} notebook @param {vscode.NotebookCell[]} [run]
   * @returns {Promise<{ isAnew: boolean, cells: vscode.NotebookCell[] } | undefined>}
   */
  async plan(notebook, run) {
    const running = this.runningOf(notebook);
    const asked = running.planning.then(() => this.ask(notebook, running, run));
    running.planning = asked.then(() => {}, () => {});
    return asked;
  }

  /** @param {vscode.NotebookDocument} notebook @param {Running} running @param {vscode.NotebookCell[]} [run] */
  async ask(notebook, { flow, session }, run) {
    const cells = new Map(notebook.getCells().filter(cell => cell.document.languageId === 'csharp').map(cell => [keyOf(cell), cell]));
    flow.sync([...cells].map(([key, cell]) => ({ key, code: cell.document.getText() })));
    const plan = session && await flow.plan(content => session.request('flow_request', content).catch(() => undefined), run?.map(keyOf));
    return plan && { isAnew: plan.isAnew, cells: plan.order.map(key => cells.get(key)).filter(cell => cell !== undefined) };
  }

  /** Runs what is stale, and what has not run. @param {vscode.NotebookDocument} notebook */
  async bringUpToDate(notebook) {
    const running = this.runningOf(notebook);
    const { stops } = running;
    await running.turn;
    const plan = await this.plan(notebook);
    if (running.stops !== stops)
      return;
    const all = notebook.getCells().filter(cell => this.controller.supportedLanguages?.includes(cell.document.languageId));
    await this.enqueue(notebook, plan ? plan.cells.map((cell, place) => ({ ...whole(cell), isAnew: plan.isAnew && place === 0 })) : all.map(whole));
  }

  /** Notes that nothing of a session is left. @param {vscode.NotebookDocument} notebook @param {Running} running */
  forget(notebook, running) {
    running.flow.forget();
    this.didForget.fire(notebook);
  }

  /**
   * Runs code that is not the cell's own, and puts what comes of it below what the cell has put out.
   * @param {vscode.NotebookCell} cell @param {string} code
   * @returns {Promise<boolean>} Whether it succeeded.
   */
  async append(cell, code) {
    const running = this.runningOf(cell.notebook);
    if (running.busy.has(cell)) {
      vscode.window.showInformationMessage('This cell is still running: ask again when it has ended.');
      return false;
    }
    if (!running.hasRun) {
      const run = 'Run the cells above';
      if (await vscode.window.showInformationMessage('The lesson has not run yet: run its cells down to this one first.', run) === run)
        await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: 0, end: cell.index + 1 }], document: cell.notebook.uri });
      return false;
    }
    const [succeeded] = await this.enqueue(cell.notebook, [{ cell, code, isWhole: false }]);
    return succeeded ?? false;
  }

  /**
   * What the session says to what a widget asks (docs/conventions.md, "A live channel"), once all that was asked for before has
   * run; null where it says nothing.
   * @param {vscode.NotebookDocument} notebook @param {string} widget @param {string} text
   * @returns {Promise<string | null>}
   */
  async answer(notebook, widget, text) {
    const running = this.runningOf(notebook);
    const answered = running.turn.then(() => {
      // JSON without anything but ASCII is a literal of C# as well.
      const literal = (/** @type {string} */ value) => JSON.stringify(value).replace(/[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
      return running.hasRun && running.session ? running.session.evaluate(`BackpropLab.LiveWidget.Ask(${literal(widget)}, ${literal(text)})`) : null;
    }).catch(() => null);
    running.turn = answered.then(() => {});
    return answered;
  }

  /** @param {vscode.NotebookDocument} notebook @param {Work[]} work @returns {Promise<boolean[]>} */
  async enqueue(notebook, work) {
    const running = this.runningOf(notebook);
    /** @type {Queued[]} */
    const queued = [];
    const isAnew = work.some(each => each.isAnew);
    for (const { cell, code, isWhole } of work.filter(({ cell }) => !running.busy.has(cell))) {
      const execution = this.controller.createNotebookCellExecution(cell);
      running.wait(execution);
      queued.push({ execution, code, isWhole, isAnew: isAnew && queued.length === 0 });
    }
    const done = running.turn.then(() => this.runAll(queued, notebook, running));
    // A turn that fails is not to keep the next from its own.
    running.turn = done.then(() => {}, error => {
      running.stopWaiting();
      this.log.appendLine(String(error));
    });
    return done;
  }

  /** @param {Queued[]} queued @param {vscode.NotebookDocument} notebook @param {Running} running @returns {Promise<boolean[]>} */
  async runAll(queued, notebook, running) {
    const succeeded = [];
    for (const next of queued) {
      const { execution } = next;
      if (!running.isWaiting(execution))
        continue;
      try {
        await this.open(notebook, running);
      } catch (error) {
        running.stopWaiting();
        this.tell(error);
        break;
      }
      // One that was stopped meanwhile does not wait any more.
      if (!running.isWaiting(execution))
        continue;
      succeeded.push(await this.run(next, running));
      running.hasRun = true;
      this.didRun.fire(execution.cell);
    }
    return succeeded;
  }

  /** @param {Queued} queued @param {Running} running @returns {Promise<boolean>} */
  async run({ execution, code, isWhole, isAnew }, running) {
    const { cell } = execution;
    running.begin(execution);
    if (isAnew)
      this.forget(cell.notebook, running);
    const { stops, flow: { sessions } } = running;
    let succeeded = false;
    let hasBegun = false;
    try {
      execution.start(Date.now());
      if (isWhole)
        await execution.clearOutput();
      const writer = new OutputWriter(execution, running.displays, content => this.update(running, content));
      // An interrupt that came while nothing ran yet stops it all the same.
      hasBegun = running.stops === stops;
      if (hasBegun)
        succeeded = cell.document.languageId === 'html' ? await writer.showHtml(code) : await this.send(code, cell, running, writer, isAnew);
    } finally {
      if (isWhole && hasBegun && running.flow.sessions === sessions && cell.document.languageId === 'csharp')
        running.flow.took(keyOf(cell), code, running.stops === stops);
      running.end(execution, succeeded);
    }
    return succeeded;
  }

  /** @param {string} code @param {vscode.NotebookCell} cell @param {Running} running @param {OutputWriter} writer @param {boolean} isAnew @returns {Promise<boolean>} */
  async send(code, cell, running, writer, isAnew) {
    let succeeded = false;
    let shown = Promise.resolve();
    // In the order in which they come: VS Code takes each output by a promise of its own.
    const show = (/** @type {string} */ type, /** @type {Record<string, any>} */ content) => {
      shown = shown.then(() => writer.take(type, content)).catch(error => this.log.appendLine(String(error)));
    };
    running.numbers.set(cell.index + 1, cell);
    try {
      succeeded = await running.session?.execute(code, cell.index + 1, show, isAnew) ?? false;
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
    if (type === 'error') {
      running.loss = content.evalue;
    } else if (type === 'status' && content.execution_state === 'dead') {
      running.stopWaiting();
      this.forget(notebook, running);
      this.offerRestart(notebook, running, running.loss ?? 'The cell has cost the session its worker: all variables are gone.');
    } else if (type === 'update_display_data') {
      this.update(running, content).catch(error => this.log.appendLine(String(error)));
    }
  }

  /** Shows a value anew below a cell that has ended, which keeps its number and its time. @param {Running} running @param {Record<string, any>} content */
  async update(running, content) {
    const place = running.displays.get(content.transient?.display_id);
    if (!place || place.cell.index < 0 || running.busy.has(place.cell))
      return;
    const { executionOrder, success, timing } = place.cell.executionSummary ?? {};
    const execution = this.controller.createNotebookCellExecution(place.cell);
    execution.executionOrder = executionOrder;
    execution.start(timing?.startTime);
    try {
      await execution.replaceOutputItems([valueItem(content.data)], place.output);
    } finally {
      execution.end(success, timing?.endTime);
    }
  }

  /** @param {vscode.NotebookDocument} notebook @param {Running} running @param {string} why */
  lost(notebook, running, why) {
    running.session = undefined;
    running.stopWaiting();
    this.forget(notebook, running);
    this.log.appendLine(why);
    this.offerRestart(notebook, running, `${why.replace(/\.$/, '')}. All variables are gone.`);
  }

  /** @param {vscode.NotebookDocument} notebook @param {Running} running @param {string} sentence */
  async offerRestart(notebook, running, sentence) {
    running.loss = undefined;
    if (running.isOffering)
      return;
    running.isOffering = true;
    const again = 'Restart';
    const all = 'Restart and run all';
    const chosen = await vscode.window.showWarningMessage(`${path.basename(notebook.uri.fsPath)}: ${sentence}`, again, all);
    running.isOffering = false;
    if (chosen === again)
      await this.restart(notebook);
    else if (chosen === all)
      await this.restartAndRunAll(notebook);
  }

  /** Stops what runs and what waits. @param {vscode.NotebookDocument} notebook */
  async interrupt(notebook) {
    const running = this.runningOf(notebook);
    running.stopWaiting();
    await running.session?.interrupt().catch(() => { /* It has ended, which stops it as well. */ });
  }

  /** Begins anew, with no variables, and returns when nothing runs any more. @param {vscode.NotebookDocument} notebook */
  async restart(notebook) {
    const running = this.runningOf(notebook);
    running.stopWaiting();
    running.displays.clear();
    this.forget(notebook, running);
    running.hasRun = false;
    await running.session?.restart().catch(() => { running.session = undefined; });
    await running.turn;
    if (!running.session)
      await this.prepare(notebook);
  }

  /** @param {vscode.NotebookDocument} notebook */
  async restartAndRunAll(notebook) {
    await this.restart(notebook);
    await vscode.commands.executeCommand('notebook.execute', notebook.uri);
  }

  /** @param {vscode.NotebookDocument} notebook */
  async end(notebook) {
    const running = this.running.get(key(notebook));
    this.running.delete(key(notebook));
    running?.stopWaiting();
    const session = running?.session ?? await running?.opening?.catch(() => undefined);
    await session?.dispose();
  }

  /** The cell that had a number when it ran last. @param {vscode.NotebookDocument} notebook @param {number} number */
  cellOf(notebook, number) {
    return this.running.get(key(notebook))?.numbers.get(number);
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

/** A cell as it stands. @param {vscode.NotebookCell} cell @returns {Work} */
function whole(cell) {
  return { cell, code: cell.document.getText(), isWhole: true };
}

/** @param {vscode.NotebookDocument} notebook */
function key(notebook) {
  return notebook.uri.toString();
}

module.exports = { Controller, TYPE };
