// @ts-check
'use strict';

const vscode = require('vscode');
const { TYPE } = require('./controller');

const SELECTOR = { notebookType: TYPE, language: 'csharp' };

/** How long nothing is typed before errors are looked for. */
const PAUSE = 400;

const KINDS = new Map(Object.entries({
  class: vscode.CompletionItemKind.Class, struct: vscode.CompletionItemKind.Struct, interface: vscode.CompletionItemKind.Interface,
  enum: vscode.CompletionItemKind.Enum, delegate: vscode.CompletionItemKind.Class, method: vscode.CompletionItemKind.Method,
  property: vscode.CompletionItemKind.Property, field: vscode.CompletionItemKind.Field, event: vscode.CompletionItemKind.Event,
  variable: vscode.CompletionItemKind.Variable, parameter: vscode.CompletionItemKind.Variable, namespace: vscode.CompletionItemKind.Module,
  keyword: vscode.CompletionItemKind.Keyword, constant: vscode.CompletionItemKind.Constant,
}));

/** Help while typing, which the worker gives: it reads the cells above and runs none of them. */
class Help {
  /** @param {import('./controller').Controller} controller */
  constructor(controller) {
    this.controller = controller;
    this.diagnostics = vscode.languages.createDiagnosticCollection(TYPE);
    /** @type {Map<string, NodeJS.Timeout>} */
    this.timers = new Map();
    /** The cells that are to be looked at for errors, the most urgent first. @type {vscode.TextDocument[]} */
    this.queue = [];
    this.isLooking = false;
    this.registered = vscode.Disposable.from(
      this.diagnostics,
      vscode.languages.registerCompletionItemProvider(SELECTOR, this, '.'),
      vscode.languages.registerHoverProvider(SELECTOR, this),
      vscode.languages.registerSignatureHelpProvider(SELECTOR, this, '(', ','),
      vscode.languages.registerDefinitionProvider(SELECTOR, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.lookLater(document)),
      // A cell that is deleted, joined to another or made text of closes as well.
      vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
      controller.onDidOpen(notebook => this.lookFrom(notebook, 0)),
      controller.onDidRun(cell => this.lookFrom(cell.notebook, cell.index)),
    );
  }

  dispose() {
    for (const timer of this.timers.values())
      clearTimeout(timer);
    this.registered.dispose();
  }

  /** @param {vscode.TextDocument} document @param {vscode.Position} position */
  async provideCompletionItems(document, position) {
    const reply = await this.ask('complete_request', document, position);
    if (!reply?.matches)
      return [];
    const range = rangeOf(document, reply.cursor_start, reply.cursor_end);
    const kinds = reply.metadata?._jupyter_types_experimental ?? [];
    const summaries = reply.metadata?.backprop_lab_documentation ?? {};
    return new vscode.CompletionList(reply.matches.map((/** @type {string} */ text, /** @type {number} */ place) => {
      const item = new vscode.CompletionItem(text, KINDS.get(kinds[place]?.type));
      item.range = range;
      item.detail = kinds[place]?.signature || undefined;
      item.documentation = markdown(summaries[text]);
      // What the worker puts first comes first.
      item.sortText = String(place).padStart(4, '0');
      return item;
    }), true);
  }

  /** @param {vscode.TextDocument} document @param {vscode.Position} position */
  async provideHover(document, position) {
    const reply = await this.ask('inspect_request', document, position, { detail_level: 0 });
    const text = reply?.found && (reply.data['text/markdown'] ?? reply.data['text/plain']);
    return text ? new vscode.Hover(new vscode.MarkdownString(text)) : undefined;
  }

  /** @param {vscode.TextDocument} document @param {vscode.Position} position */
  async provideSignatureHelp(document, position) {
    const reply = await this.ask('signature_request', document, position);
    if (!reply?.signatures?.length)
      return undefined;
    const help = new vscode.SignatureHelp();
    help.signatures = reply.signatures.map((/** @type {any} */ { label, documentation, parameters }) => {
      const signature = new vscode.SignatureInformation(label, markdown(documentation));
      signature.parameters = parameters.map((/** @type {any} */ parameter) => new vscode.ParameterInformation(parameter.label, markdown(parameter.documentation)));
      return signature;
    });
    help.activeSignature = reply.active_signature;
    help.activeParameter = reply.active_parameter;
    return help;
  }

  /** @param {vscode.TextDocument} document @param {vscode.Position} position */
  async provideDefinition(document, position) {
    const reply = await this.ask('definition_request', document, position);
    if (!reply?.found)
      return undefined;
    const cell = [...codeAbove(cellOf(document)), cellOf(document)][reply.cell];
    return cell && new vscode.Location(cell.document.uri, rangeOf(cell.document, reply.start, reply.end));
  }

  /** Looks for errors in a cell once nothing was typed for a while. @param {vscode.TextDocument} document */
  lookLater(document) {
    if (!vscode.languages.match(SELECTOR, document))
      return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.queue.unshift(document);
      this.lookAtAll();
    }, PAUSE));
  }

  /** @param {vscode.TextDocument} document */
  forget(document) {
    clearTimeout(this.timers.get(document.uri.toString()));
    this.timers.delete(document.uri.toString());
    this.queue = this.queue.filter(waiting => waiting !== document);
    this.diagnostics.delete(document.uri);
  }

  /** Looks for errors in a cell and in those below it, which may use what it declares. @param {vscode.NotebookDocument} notebook @param {number} first */
  lookFrom(notebook, first) {
    const documents = notebook.getCells().slice(first).map(cell => cell.document);
    this.queue.push(...documents.filter(document => vscode.languages.match(SELECTOR, document) && !this.queue.includes(document)));
    this.lookAtAll();
  }

  /** One after the other: of two requests of a kind that wait, the worker answers the newer alone. */
  async lookAtAll() {
    if (this.isLooking)
      return;
    this.isLooking = true;
    try {
      for (let document = this.queue.shift(); document; document = this.queue.shift())
        await this.look(document);
    } finally {
      this.isLooking = false;
    }
  }

  /** @param {vscode.TextDocument} document */
  async look(document) {
    const { version } = document;
    const reply = await this.ask('diagnostics_request', document);
    // What was asked about an older text says nothing of this one.
    if (!reply?.diagnostics || document.version !== version)
      return;
    this.diagnostics.set(document.uri, reply.diagnostics.map((/** @type {any} */ { start, end, severity, code, message }) => {
      const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
      const diagnostic = new vscode.Diagnostic(rangeOf(document, start, end), message, level);
      diagnostic.code = code;
      diagnostic.source = 'C#';
      return diagnostic;
    }));
  }

  /**
   * Asks the worker of the notebook; nothing comes of it where none runs.
   * @param {string} type @param {vscode.TextDocument} document @param {vscode.Position} [position] @param {Record<string, any>} [more]
   * @returns {Promise<Record<string, any> | undefined>}
   */
  async ask(type, document, position, more = {}) {
    const cell = cellOf(document);
    const session = cell && this.controller.sessionOf(cell.notebook);
    if (!cell || !session)
      return undefined;
    const code = document.getText();
    const cursor = position && { cursor_pos: [...withNewlines(code.slice(0, document.offsetAt(position)))].length };
    const preceding = codeAbove(cell).map(above => above.document.getText());
    return session.request(type, { code: withNewlines(code), preceding: preceding.map(withNewlines), ...cursor, ...more }).catch(() => undefined);
  }
}

/** The cell that a document is the text of. @param {vscode.TextDocument} document @returns {vscode.NotebookCell | undefined} */
function cellOf(document) {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.notebookType === TYPE && notebook.getCells().find(candidate => candidate.document === document);
    if (cell)
      return cell;
  }
  return undefined;
}

/** @param {vscode.NotebookCell | undefined} cell @returns {vscode.NotebookCell[]} */
function codeAbove(cell) {
  return cell?.notebook.getCells().slice(0, cell.index).filter(above => above.document.languageId === 'csharp') ?? [];
}

/** @param {string | undefined} text */
function markdown(text) {
  return text ? new vscode.MarkdownString(text) : undefined;
}

/** @param {string} text */
function withNewlines(text) {
  return text.replace(/\r\n/g, '\n');
}

/** The range between two places that count Unicode code points, and each line end as one. @param {vscode.TextDocument} document @param {number} start @param {number} end */
function rangeOf(document, start, end) {
  const points = [...withNewlines(document.getText())];
  const at = (/** @type {number} */ count) => {
    const lines = points.slice(0, count).join('').split('\n');
    return new vscode.Position(lines.length - 1, lines[lines.length - 1].length);
  };
  return new vscode.Range(at(start), at(end));
}

module.exports = { Help };
