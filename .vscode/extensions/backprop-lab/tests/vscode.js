// @ts-check
'use strict';

// As much of VS Code as the serializer uses, so that it can be tried under plain Node.js.
const Module = require('node:module');

const vscode = {
  NotebookCellKind: { Markup: 1, Code: 2 },
  NotebookCellData: class {
    constructor(/** @type {number} */ kind, /** @type {string} */ value, /** @type {string} */ languageId) {
      Object.assign(this, { kind, value, languageId });
    }
  },
  NotebookData: class {
    constructor(/** @type {any[]} */ cells) {
      this.cells = cells;
    }
  },
};

const load = /** @type {any} */ (Module)._load;
/** @type {any} */ (Module)._load = (/** @type {string} */ name, /** @type {any[]} */ ...rest) => name === 'vscode' ? vscode : load(name, ...rest);
