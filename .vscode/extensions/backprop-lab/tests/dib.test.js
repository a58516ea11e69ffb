// @ts-check
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { parse, write } = require('../src/dib');
const vectors = require('./dib-vectors.json');

const NOTEBOOKS = path.join(__dirname, '..', '..', '..', '..', 'notebooks');

/** @param {string[][]} cells */
const fresh = cells => ({ head: '', meta: null, newline: '\n', cells: cells.map(([language, source]) => ({ language, source })) });

for (const { name, text, cells } of vectors.reading) {
  test(`Reading: ${name}`, () => {
    assert.deepEqual(parse(text).cells.map(cell => [cell.language, cell.source]), cells);
  });
  test(`Nothing was touched, so nothing changes: ${name}`, () => assert.equal(write(parse(text)), text));
}

for (const { name, text, line } of vectors.refusing)
  test(`Refused, with its line: ${name}`, () => assert.throws(() => parse(text), { line }));

for (const { name, cells, text } of vectors.writing)
  test(`Writing: ${name}`, () => assert.equal(write(fresh(cells)), text));

for (const { name, cells } of vectors.notWriting)
  test(`Not written: ${name}`, () => assert.throws(() => write(fresh(cells)), /cell 1/));

for (const folder of [NOTEBOOKS, path.join(NOTEBOOKS, 'source')]) {
  for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.dib'))) {
    test(`${path.relative(NOTEBOOKS, path.join(folder, file))} is the same written anew from its cells alone`, () => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const { meta, cells } = parse(text);
      assert.equal(write({ head: '', meta, newline: '\n', cells: cells.map(({ language, source }) => ({ language, source })) }), text);
    });
  }
}

test('A cell that changed takes its own lines alone, in the line ends of the file', () => {
  const notebook = parse('\ufeff#!md\r\n\r\n\r\nhi\r\n#!cs\r\nvar x = 1;\r\n\r\n\r\n#!md\r\nend');
  notebook.cells[1].source = 'var x = 2;\nx';
  assert.equal(write(notebook), '\ufeff#!md\r\n\r\n\r\nhi\r\n\r\n#!cs\r\n\r\nvar x = 2;\r\nx\r\n\r\n#!md\r\nend');
});

test('A cell that is added at the end begins on a line of its own', () => {
  const notebook = parse('#!md\nhi');
  notebook.cells.push({ language: 'csharp', source: '1' });
  assert.equal(write(notebook), '#!md\nhi\n\n#!csharp\n\n1\n');
});

test('A last cell without a line end is parted from the one that it is moved before', () => {
  const notebook = parse('#!md\nfirst\n#!md\nlast');
  notebook.cells.reverse();
  assert.deepEqual(parse(write(notebook)).cells.map(cell => cell.source), ['last', 'first']);
});

test('A first cell without a delimiter gets one where it is no longer the first', () => {
  const notebook = parse('var x = 1;\n#!md\nhi\n');
  notebook.cells.reverse();
  assert.deepEqual(parse(write(notebook)).cells.map(cell => [cell.language, cell.source]), [['md', 'hi'], ['csharp', 'var x = 1;']]);
});

test('A cell of a kernel that this notebook does not name is not read as C# where it is put first', () => {
  const [pasted] = parse('#!meta\n{"kernelInfo":{"items":[{"name":"sql"}]}}\n#!sql\nselect 1\n').cells;
  assert.throws(() => write({ head: '', meta: null, newline: '\n', cells: [pasted] }), /kernel 'sql'/);
});

test('Metadata in the midst of a cell outlive that cell', () => {
  const notebook = parse('#!csharp\na\n#!meta\n{"a":1}\n#!md\nb\n');
  notebook.cells.shift();
  assert.deepEqual(parse(write(notebook)).meta, { a: 1 });
});

test('What is written after any edit reads as the cells that were edited', () => {
  const random = generator(7);
  // A second block of metadata is content that can be kept and not written.
  const texts = vectors.reading.map(vector => vector.text).filter(text => text.split('#!meta').length < 3).concat(fs.readFileSync(path.join(NOTEBOOKS, '01-dataset.dib'), 'utf8'));
  for (let round = 0; round < 500; round++) {
    const notebook = parse(texts[random(texts.length)]);
    for (let edit = random(4); edit >= 0; edit--)
      change(notebook.cells, random);
    const read = parse(write(notebook));
    assert.deepEqual(read.cells.map(cell => [cell.language, cell.source]), notebook.cells.map(cell => [cell.language, cell.source]));
    assert.deepEqual(read.meta, notebook.meta);
  }
});

/** @param {import('../src/dib').Cell[]} cells @param {(below: number) => number} random */
function change(cells, random) {
  const place = random(cells.length + 1);
  switch (random(4)) {
    case 0: cells.splice(place, 0, { language: 'csharp', source: `var y${random(9)} = 1;` }); break;
    case 1: cells.splice(place, 1); break;
    case 2: if (cells[place]) cells[place].source += '\n// more'; break;
    case 3: cells.splice(random(cells.length + 1), 0, ...cells.splice(place, 1)); break;
  }
}

/** @param {number} seed @returns {(below: number) => number} */
function generator(seed) {
  return below => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 4294967296 * below);
  };
}
