// @ts-check
'use strict';

const vscode = require('vscode');
const dib = require('./dib');

/** The languages of VS Code by the names of kernels, where the two differ. */
const LANGUAGES = new Map(Object.entries({
  'c#': 'csharp', cs: 'csharp', 'f#': 'fsharp', fs: 'fsharp', js: 'javascript', md: 'markdown', pwsh: 'powershell', value: 'plaintext', mermaid: 'plaintext',
}));

/** Reads and writes `.dib` files for VS Code's notebooks. */
class DibSerializer {
  /** @param {Uint8Array} bytes */
  deserializeNotebook(bytes) {
    const notebook = dib.parse(decode(bytes));
    const data = new vscode.NotebookData(notebook.cells.map(cell => {
      const isMarkdown = languageOf(cell.language) === 'markdown';
      const kind = isMarkdown ? vscode.NotebookCellKind.Markup : vscode.NotebookCellKind.Code;
      const shown = new vscode.NotebookCellData(kind, cell.source, languageOf(cell.language));
      shown.metadata = { origin: cell.origin };
      return shown;
    }));
    data.metadata = { head: notebook.head, meta: notebook.meta, newline: notebook.newline };
    return data;
  }

  /** @param {vscode.NotebookData} data */
  serializeNotebook(data) {
    const { head = '', meta = null, newline = '\n' } = data.metadata ?? {};
    const cells = data.cells.map(cell => {
      const origin = cell.metadata?.origin;
      const language = origin && languageOf(origin.language) === cell.languageId ? origin.language : kernelOf(cell.languageId);
      // VS Code's texts have no line end of another kind within them: what reads the same is the same.
      const source = plain(cell.value);
      return { language, source: origin && plain(origin.source) === source ? origin.source : source, origin };
    });
    return new TextEncoder().encode(dib.write({ head, meta, newline, cells }));
  }
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('This is no UTF-8: a notebook is a text file saved as UTF-8.');
  }
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
}

/** @param {string} kernel */
function languageOf(kernel) {
  return LANGUAGES.get(kernel) ?? kernel;
}

/** @param {string} language */
function kernelOf(language) {
  return language === 'plaintext' ? 'value' : language;
}

module.exports = { DibSerializer };
