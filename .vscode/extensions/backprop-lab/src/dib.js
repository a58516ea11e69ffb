// @ts-check
'use strict';

/**
 * The `.dib` format of .NET Interactive, read and written as `lib/BackpropLab.Notebooks/Dib` does it: both pass the same
 * vectors. What is more here is that a cell remembers the text of the file that it came from, so that one that nobody has
 * touched is written back byte for byte.
 *
 * @typedef {object} Cell
 * @property {string} language The kernel's name as the file has it after `#!`.
 * @property {string} source The lines of the cell, parted by `\n`, with no empty line at either end.
 * @property {Origin} [origin] Where it came from; undefined for a new cell.
 *
 * @typedef {object} Origin
 * @property {string} raw The part of the file that the cell came from.
 * @property {string} language The language that this part reads as.
 * @property {string} source The source that this part reads as.
 *
 * @typedef {object} Notebook
 * @property {string} head What stands in the file before the first cell's part: the byte order mark, `#!meta`.
 * @property {Record<string, any> | null} meta The object of its `#!meta` block.
 * @property {string} newline The file's own line end.
 * @property {Cell[]} cells
 */

const BUILT_IN = [
  'csharp', 'c#', 'cs', 'fsharp', 'f#', 'fs', 'html', 'http', 'javascript', 'js', 'mermaid',
  'pwsh', 'powershell', 'value', 'markdown', 'md',
];
const META = '#!meta';
const MARK = '#!';
const BOM = '\uFEFF';

class DibError extends Error {
  /**
   * @param {number} line The line at which it goes wrong, from 1.
   * @param {string} problem What stands there, and what was expected.
   */
  constructor(line, problem) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

/**
 * Reads a notebook.
 * @param {string} text The text of the file.
 * @returns {Notebook}
 * @throws {DibError} The `#!meta` block is not one JSON object.
 */
function parse(text) {
  const head = text.startsWith(BOM) ? BOM : '';
  const lines = text.slice(head.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  /** @type {Notebook} */
  const notebook = { head, meta: null, newline: lines[0]?.endsWith('\r\n') ? '\r\n' : '\n', cells: [] };
  let names = kernelNames(null, 1);
  let open = { language: 'csharp', raw: '', content: /** @type {string[]} */ ([]) };

  const close = () => {
    const source = trimEmpty(open.content).join('\n');
    const last = notebook.cells.at(-1);
    if (source !== '')
      notebook.cells.push({ language: open.language, source, origin: { raw: open.raw, language: open.language, source } });
    else if (last?.origin)
      // A cell that is empty is none, but its lines stay in the file as long as the cell before it does.
      last.origin.raw += open.raw;
    else
      notebook.head += open.raw;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = bare(lines[i]);
    if (notebook.meta === null && line.startsWith(META)) {
      let end = i + 1;
      while (end < lines.length && !lines[end].startsWith(MARK))
        end++;
      notebook.meta = parseMeta(lines.slice(i + 1, end).join(''), i + 1);
      names = kernelNames(notebook.meta, i + 1);
      const block = lines.slice(i, end).join('');
      if (open.raw === '' && notebook.cells.length === 0)
        notebook.head += block;
      else
        open.raw += block;
      i = end - 1;
    } else if (isDelimiter(line, names)) {
      close();
      open = { language: line.slice(MARK.length), raw: lines[i], content: [] };
    } else {
      open.raw += lines[i];
      open.content.push(line);
    }
  }
  close();
  return notebook;
}

/**
 * The text of a notebook's file.
 * @param {Notebook} notebook
 * @returns {string}
 * @throws {DibError} Read again, the text would not give these cells.
 */
function write(notebook) {
  const names = kernelNames(notebook.meta, 1);
  const { newline } = notebook;
  const raws = notebook.cells.map((cell, index) => untouched(cell, index, names));
  let text = notebook.head;
  // A block of metadata that stood in the midst of a cell which is gone or changed moves to where it belongs.
  if (notebook.meta !== null && ![text, ...raws].some(bearsMeta))
    text += META + newline + newline + JSON.stringify(notebook.meta) + newline;
  const last = notebook.cells.findLastIndex(({ source }) => !/^[\r\n]*$/.test(source));
  notebook.cells.forEach((cell, index) => {
    const raw = raws[index];
    if (raw !== undefined) {
      text = lineEnd(text, newline) + raw;
      return;
    }
    const lines = trimEmpty(cell.source.split('\n').map(bare));
    if (lines.length === 0)
      return;
    refuse(cell, lines, index + 1, names, text.split('\n').length);
    text = apart(text, newline) + MARK + cell.language + newline + newline + lines.join(newline) + newline;
    // The next cell's own part begins with its delimiter.
    if (index < last)
      text += newline;
  });
  return text;
}

/** @param {string | undefined} raw */
function bearsMeta(raw) {
  return raw !== undefined && raw.replace(BOM, '').split('\n').some(line => line.startsWith(META));
}

/**
 * The part of the file that a cell still is; undefined if it was changed, or would be read as something else where it is now.
 * @param {Cell} cell @param {number} index @param {Set<string>} names
 */
function untouched({ language, source, origin }, index, names) {
  if (!origin || origin.language !== language || origin.source !== source)
    return undefined;
  // Text before the first delimiter is C#.
  const isReadSo = index === 0 && language === 'csharp' || isDelimiter(bare(origin.raw.split('\n')[0]), names);
  return isReadSo ? origin.raw : undefined;
}

/** @param {Cell} cell @param {string[]} lines @param {number} number @param {Set<string>} names @param {number} line */
function refuse(cell, lines, number, names, line) {
  if (!names.has(cell.language))
    throw new DibError(line, `cell ${number} is for the kernel '${cell.language}', which no host knows: expected csharp, markdown ... or a kernel named in #!meta.`);
  const mistaken = lines.find(content => content.startsWith(META) || isDelimiter(content, names));
  if (mistaken !== undefined)
    throw new DibError(line, `cell ${number} has the line "${mistaken}", which would be read as a delimiter: expected it indented, or written otherwise.`);
}

/** @param {string} line @param {Set<string>} names */
function isDelimiter(line, names) {
  return line.startsWith(MARK) && names.has(line.slice(MARK.length));
}

/** A text that ends its last line. @param {string} text @param {string} newline */
function lineEnd(text, newline) {
  return text === '' || text === BOM || text.endsWith('\n') ? text : text + newline;
}

/** A text after which an empty line parts what follows. @param {string} text @param {string} newline */
function apart(text, newline) {
  const ended = lineEnd(text, newline);
  return ended === '' || ended === BOM || /\n\r?\n$/.test(ended) ? ended : ended + newline;
}

/** @param {string} line */
function bare(line) {
  return line.replace(/\n$/, '').replace(/\r+$/, '');
}

/** @param {string[]} lines */
function trimEmpty(lines) {
  let [first, end] = [0, lines.length];
  while (first < end && lines[first] === '')
    first++;
  while (end > first && lines[end - 1] === '')
    end--;
  return lines.slice(first, end);
}

/** @param {string} json @param {number} line @returns {Record<string, any>} */
function parseMeta(json, line) {
  const expected = 'expected one JSON object in the lines below #!meta, such as {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}.';
  if (json.trim() === '')
    throw new DibError(line, `the #!meta block is empty: ${expected}`);
  let meta;
  try {
    meta = JSON.parse(json);
  } catch {
    throw new DibError(line, `the #!meta block is not JSON: ${expected}`);
  }
  if (meta === null || typeof meta !== 'object' || Array.isArray(meta))
    throw new DibError(line, `the #!meta block is JSON, but no object: ${expected}`);
  return meta;
}

/**
 * The names that make a delimiter of the line `#!name`.
 * @param {Record<string, any> | null} meta
 * @param {number} line
 * @returns {Set<string>}
 */
function kernelNames(meta, line) {
  const names = new Set(BUILT_IN);
  const items = meta?.kernelInfo?.items ?? [];
  if (!Array.isArray(items))
    throw new DibError(line, 'kernelInfo in #!meta has items that are no list: expected {"items":[{"name":"sql"}]}.');
  for (const item of items) {
    for (const name of [item?.name, ...(item?.aliases ?? [])]) {
      if (typeof name !== 'string' || name.trim() === '' || name.startsWith('#') || /[\r\n]/.test(name))
        throw new DibError(line, `a kernel in #!meta is named ${JSON.stringify(name)}: expected a text in one line that does not start with '#'.`);
      names.add(name);
    }
  }
  return names;
}

module.exports = { parse, write, DibError };
