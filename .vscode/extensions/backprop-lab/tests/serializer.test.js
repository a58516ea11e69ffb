// @ts-check
'use strict';

require('./vscode');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { DibSerializer } = require('../src/serializer');
const vectors = require('./dib-vectors.json');

const serializer = new DibSerializer();

/** As VS Code holds a cell's text: its own line ends alone. @param {string} text @param {(data: any) => void} [edit] */
function through(text, edit = () => {}) {
  const data = serializer.deserializeNotebook(new TextEncoder().encode(text));
  for (const cell of data.cells)
    cell.value = cell.value.replace(/\r\n?/g, '\n');
  edit(data);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(serializer.serializeNotebook(data));
}

for (const { name, text } of vectors.reading)
  test(`Opened and saved, a file is the same: ${name}`, () => assert.equal(through(text), text));

test('A lesson with one answer in it differs in that line alone', () => {
  const text = fs.readFileSync(path.join(__dirname, '..', '..', '..', '..', 'notebooks', '03-mlp-backprop.dib'), 'utf8');
  const saved = through(text, data => {
    const cell = data.cells.find((/** @type {any} */ one) => one.value.includes('// Exercise 3.3'));
    cell.value = cell.value.replace('throw new NotSolvedYet();', 'return y - t;');
  });

  assert.deepEqual(saved.split('\n').filter((line, i) => line !== text.split('\n')[i]), ['    return y - t;']);
});

test('Markdown is text and C# is code, by any of their names', () => {
  const { cells } = serializer.deserializeNotebook(new TextEncoder().encode('#!md\nhi\n#!c#\n1\n#!csharp\n2\n'));

  assert.deepEqual(cells.map((/** @type {any} */ cell) => [cell.kind, cell.languageId]), [[1, 'markdown'], [2, 'csharp'], [2, 'csharp']]);
});

test('A new cell is written by the name of its language, and one without text is none', () => {
  const saved = through('#!md\n\nhi\n', data => data.cells.push({ kind: 2, value: '1 + 1', languageId: 'csharp' }, { kind: 2, value: '', languageId: 'csharp' }));

  assert.equal(saved, '#!md\n\nhi\n\n#!csharp\n\n1 + 1\n');
});

test('Bytes that are no UTF-8 are refused', () => {
  assert.throws(() => serializer.deserializeNotebook(new Uint8Array([0x23, 0xff])), /UTF-8/);
});
