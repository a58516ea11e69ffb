// @ts-check
'use strict';

const vscode = require('vscode');

/** What our renderer takes beside a figure: markup of the library with its figures and cards, and an error. */
const HTML = 'application/x.backprop-lab.html';
/** How a figure as JSON comes, and what our renderer takes: the first may be another renderer's as well. */
const PLOTLY = 'application/vnd.plotly.v1+json';
const FIGURE = 'application/x.backprop-lab.figure';
const ERROR = 'application/x.backprop-lab.error';

/** Kinds of values by what says most, the best first. */
const IMAGES = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const TEXTS = ['text/markdown', 'text/latex', 'application/json', 'text/plain'];

/**
 * A value that a cell showed.
 * @param {Record<string, any>} content Jupyter's `display_data`, `update_display_data` or `execute_result`.
 */
function valueOutput({ data, transient }) {
  return new vscode.NotebookCellOutput([valueItem(data)], { displayId: transient?.display_id });
}

/** @param {Record<string, any>} data One rendering for each MIME type. */
function valueItem(data) {
  if ('text/html' in data)
    return vscode.NotebookCellOutputItem.text(data['text/html'], HTML);
  if (PLOTLY in data)
    return vscode.NotebookCellOutputItem.json(data[PLOTLY], FIGURE);
  const image = IMAGES.find(type => type in data);
  if (image)
    return new vscode.NotebookCellOutputItem(image === 'image/svg+xml' ? Buffer.from(data[image]) : Buffer.from(data[image], 'base64'), image);
  const type = TEXTS.find(known => known in data) ?? Object.keys(data)[0] ?? 'text/plain';
  const value = data[type] ?? '';
  return vscode.NotebookCellOutputItem.text(typeof value === 'string' ? value : JSON.stringify(value, null, 2), TEXTS.includes(type) ? type : 'text/plain');
}

/** @param {{ name: string, text: string }} stream */
function streamItem({ name, text }) {
  return name === 'stderr' ? vscode.NotebookCellOutputItem.stderr(text) : vscode.NotebookCellOutputItem.stdout(text);
}

/**
 * Why a cell failed.
 * @param {{ ename: string, evalue: string, traceback: string[] }} error
 * @param {vscode.NotebookCell} cell
 */
function errorOutput({ ename, evalue, traceback }, cell) {
  return new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.json({ name: ename, message: evalue, traceback, cell: cell.document.uri.toString() }, ERROR)]);
}

module.exports = { valueOutput, valueItem, streamItem, errorOutput };
