// Drives the text of a cell, the notebook and an editor elsewhere at random, with a connection that breaks: nothing that
// somebody wrote may go unless a person has seen it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const file = new URL("../../../../lib/BackpropLab.Studio/Web/edits.js", import.meta.url);
const { CellText } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(file, "utf8"))}`);

/** Numbers from 0 to 1 that are the same for the same seed. */
function random(seed) {
  return () => {
    seed = seed + 0x6d2b79f5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

/** A notebook of one cell, as the server keeps it, and the wire to it. */
class World {
  constructor() {
    this.file = "begin";
    this.kept = [];
    this.toServer = [];
    this.toWindow = [];
    this.isOpen = true;
    /** All that the person has seen. */
    this.seen = new Set(["begin"]);
    this.overwritten = [];
    this.cell = { key: 1, source: "begin" };
    this.text = new CellText(this.cell, message => this.isOpen && this.toServer.push(message) > 0);
    this.text.onchange = () => this.look();
  }

  look() {
    this.seen.add(this.text.text);
    if (this.text.theirs !== undefined) this.seen.add(this.text.theirs);
  }

  write(next) {
    if (next !== this.file) this.overwritten.push(this.file);
    this.file = next;
  }

  tellPage() {
    this.toWindow.push({ kind: "page", source: this.file, conflict: this.kept.join("\n\n") || null });
  }

  elsewhere(next) {
    this.file = next;
    this.tellPage();
  }

  /** Another window's text cannot stand in the file. */
  keptElsewhere(next) {
    this.kept.push(next);
    this.tellPage();
  }

  serve() {
    const message = this.toServer.shift();
    if (!message) return;
    const isResolved = message.kind === "resolve";
    const wanted = isResolved && message.take === "theirs" ? this.file : message.source;
    const outcome = message.base === this.file || wanted === this.file ? "saved" : "conflict";
    if (outcome === "saved") this.write(wanted);
    if (outcome === "conflict") this.keep(wanted);
    else if (isResolved) this.drop(message.held);
    this.toWindow.push({ kind: "edited", source: this.file, outcome, problem: null });
    if (outcome === "conflict" || isResolved) this.tellPage();
  }

  keep(wanted) {
    if (this.kept.some(text => text.includes(wanted))) return;
    this.kept = [...this.kept.filter(text => !wanted.includes(text)), wanted];
  }

  drop(seen) {
    const stays = this.kept.filter(text => !seen.some(other => other.includes(text)));
    this.overwritten.push(...this.kept.filter(text => !stays.includes(text)));
    this.kept = stays;
  }

  deliver() {
    const message = this.toWindow.shift();
    if (!message) return;
    if (message.kind === "edited") return this.text.take(message);
    this.cell.source = message.source;
    this.text.hear(message.source, message.conflict);
  }

  breakOff() {
    this.isOpen = false;
    // What was under way arrives or does not.
    this.toWindow = [];
    this.toServer = this.toServer.slice(0, Math.floor(this.toServer.length / 2));
    while (this.toServer.length > 0) this.serve();
    this.toWindow = [];
  }

  connect() {
    this.isOpen = true;
    this.tellPage();
    while (this.toWindow.length > 0) this.deliver();
    this.text.reconnect();
  }

  settle() {
    if (!this.isOpen) this.connect();
    for (let round = 0; round < 20; round++) {
      this.text.flush();
      while (this.toServer.length > 0) this.serve();
      while (this.toWindow.length > 0) this.deliver();
    }
  }
}

test("whatever is written, here, elsewhere, and over a broken connection, is in the file, on the page, or was seen", () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const next = random(seed);
    const world = new World();
    let count = 0;
    for (let step = 0; step < 40; step++) {
      const dice = next();
      if (dice < .3) world.text.write(`here ${++count};`);
      else if (dice < .45) world.text.flush();
      else if (dice < .6) world.serve();
      else if (dice < .75) world.deliver();
      else if (dice < .83) world.elsewhere(`elsewhere ${++count};`);
      else if (dice < .85) world.keptElsewhere(`another window ${++count};`);
      else if (dice < .88 && world.isOpen) world.breakOff();
      else if (dice < .95 && !world.isOpen) world.connect();
      else if (world.text.theirs !== undefined) world.text.resolve(next() < .5 ? "mine" : "theirs");
    }
    const written = world.text.text;
    world.settle();
    const { text } = world;
    clearTimeout(text.timer);
    const why = `seed ${seed}: here ${text.text} (${text.state}), in the file ${world.file}`;
    if (text.state === "conflict") {
      assert.equal(text.theirs, world.file, why);
      assert.ok([written, world.kept.join("\n\n")].includes(text.text), why);
    } else assert.deepEqual([text.state, text.text], ["saved", world.file], why);
    for (const lost of world.overwritten) assert.ok([...world.seen].some(text => text.includes(lost)), `${why}; nobody saw ${lost}`);
  }
});

test("a person who decides ends a conflict, either way", () => {
  for (const [take, stays] of [["mine", "here"], ["theirs", "elsewhere"]]) {
    const world = new World();
    world.elsewhere("elsewhere");
    world.text.write("here");
    world.settle();
    assert.equal(world.text.state, "conflict");
    world.text.resolve(take);
    world.settle();
    assert.deepEqual([world.text.state, world.text.text, world.file], ["saved", stays, stays]);
  }
});
