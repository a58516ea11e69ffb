// @ts-check
'use strict';

const vscode = require('vscode');
const fs = require('fs');
const path = require('path');
const dib = require('./dib');

const PROGRESS = '.progress.json';

/**
 * @typedef {object} Exercise
 * @property {string} id Such as 3.4.
 * @property {string} title
 *
 * @typedef {object} Lesson
 * @property {string} file
 * @property {string} title
 * @property {Exercise[]} exercises
 *
 * @typedef {object} Progress What the file beside the notebooks says of an exercise.
 * @property {string} title
 * @property {number} points
 * @property {number} tries
 * @property {string | null} solved
 */

/** A cell that asks for an answer, and has nothing else in it to run. */
const CHECK = /^\s*Exercise\.(?:Check|Answer|Reach)\("([^"]+)"/m;

/** Above the function to fill in: "// Exercise 3.4 - the hidden delta     shapes". */
const TITLE = /^\/\/ (?:Exercise|Derivation|Open task) (\S+) - (.+?)(?:\s{2,}.*)?$/m;

/** The lessons of a folder, and what is solved of them. */
class Course {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    /** The lessons as they were read, until a file changes. @type {Map<string, { time: number, lesson: Lesson }>} */
    this.read = new Map();
  }

  /** @returns {Lesson[]} */
  get lessons() {
    if (!fs.existsSync(this.folder))
      return [];
    return fs.readdirSync(this.folder).filter(name => name.endsWith('.dib')).sort().map(name => this.lesson(path.join(this.folder, name)));
  }

  /** @param {string} file @returns {Lesson} */
  lesson(file) {
    const time = fs.statSync(file).mtimeMs;
    const known = this.read.get(file);
    if (known?.time === time)
      return known.lesson;
    const lesson = this.readLesson(file);
    this.read.set(file, { time, lesson });
    return lesson;
  }

  /** @param {string} file @returns {Lesson} */
  readLesson(file) {
    try {
      const cells = dib.parse(fs.readFileSync(file, 'utf8')).cells;
      return { file, title: titleOf(cells, file), exercises: exercisesOf(cells.map(cell => cell.source)) };
    } catch {
      // A notebook that cannot be read says so when it is opened.
      return { file, title: path.basename(file), exercises: [] };
    }
  }

  /** What is known of each exercise; empty before the first was checked. @returns {Map<string, Progress>} */
  get progress() {
    try {
      const { exercises } = JSON.parse(fs.readFileSync(path.join(this.folder, PROGRESS), 'utf8'));
      return new Map(exercises.map((/** @type {any} */ exercise) => [exercise.id, exercise]));
    } catch {
      return new Map();
    }
  }

  /** The first exercise that is not solved, from a lesson on. @param {string} [from] The file of the lesson to begin with. */
  next(from) {
    const { lessons, progress } = this;
    const start = Math.max(0, lessons.findIndex(lesson => lesson.file === from));
    for (const lesson of [...lessons.slice(start), ...lessons.slice(0, start)]) {
      const exercise = lesson.exercises.find(({ id }) => !progress.get(id)?.solved);
      if (exercise)
        return { lesson, exercise };
    }
    return undefined;
  }
}

/** @param {dib.Cell[]} cells @param {string} file */
function titleOf(cells, file) {
  for (const cell of cells) {
    const heading = /^# (.+)$/m.exec(cell.language === 'markdown' ? cell.source : '');
    if (heading)
      return heading[1];
  }
  return path.basename(file, '.dib');
}

/** The exercises of a notebook, in order. @param {string[]} sources The text of each of its cells. @returns {Exercise[]} */
function exercisesOf(sources) {
  const titles = new Map(sources.map(source => TITLE.exec(source)).filter(match => match !== null).map(match => [match[1], match[2]]));
  return sources.flatMap(source => {
    const id = exerciseOf(source);
    return id ? [{ id, title: capital(titles.get(id) ?? (id.includes('Q') ? 'a question' : '')) }] : [];
  });
}

/** @param {string} title */
function capital(title) {
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** The exercise that a cell checks, if it does. @param {string} source @returns {string | undefined} */
function exerciseOf(source) {
  return CHECK.exec(source)?.[1];
}

/** The course as a tree: lessons, and in them their exercises. @implements {vscode.TreeDataProvider<Lesson | Exercise & { lesson: Lesson }>} */
class CourseTree {
  /** @param {Course | undefined} course None where the folder of the course is not open. */
  constructor(course) {
    this.course = course;
    this.progress = course?.progress ?? new Map();
    this.didChange = new vscode.EventEmitter();
    this.onDidChangeTreeData = this.didChange.event;
  }

  refresh() {
    this.progress = this.course?.progress ?? new Map();
    this.didChange.fire(undefined);
  }

  /** @param {any} [element] */
  getChildren(element) {
    if (!element)
      return this.course?.lessons ?? [];
    return element.exercises?.map((/** @type {Exercise} */ exercise) => ({ ...exercise, lesson: element })) ?? [];
  }

  /** @param {any} element */
  getTreeItem(element) {
    const { progress } = this;
    if (element.exercises) {
      const solved = element.exercises.filter((/** @type {Exercise} */ { id }) => progress.get(id)?.solved).length;
      const item = new vscode.TreeItem(element.title, element.exercises.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
      item.description = element.exercises.length > 0 ? `${solved} of ${element.exercises.length}` : undefined;
      item.command = { command: 'backprop-lab.open', title: 'Open', arguments: [element.file] };
      item.iconPath = new vscode.ThemeIcon(solved > 0 && solved === element.exercises.length ? 'pass-filled' : 'notebook');
      item.contextValue = 'lesson';
      return item;
    }
    const known = progress.get(element.id);
    const state = known?.solved ? 'solved' : known?.tries ? 'not yet' : 'open';
    const item = new vscode.TreeItem(`${element.id} ${known?.title ?? element.title}`.trim());
    item.description = known?.points ? `${state}, ${known.points} ${known.points === 1 ? 'point' : 'points'}` : state;
    item.iconPath = known?.solved ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
      : new vscode.ThemeIcon(known?.tries ? 'circle-large-filled' : 'circle-large-outline');
    item.accessibilityInformation = { label: `Exercise ${item.label}: ${item.description}` };
    item.command = { command: 'backprop-lab.open', title: 'Open', arguments: [element.lesson.file, element.id] };
    return item;
  }
}

module.exports = { Course, CourseTree, exerciseOf, exercisesOf };
