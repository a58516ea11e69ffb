// An experiment to hand on: as a text of settings, as a link, as a cell of C#.

import { button, make, write } from "./dom.js";
import { settingsFrom, textOf } from "./settings.js";

export class Sharing {
  /** @param {HTMLElement} host @param defaults what a text leaves unsaid @param {(settings) => void} begin @param {() => string} cell */
  constructor(host, defaults, begin, cell) {
    Object.assign(this, { host, defaults, begin, cell });
    this.text = make("textarea", { rows: 2, spellcheck: false, "aria-label": "Settings as a text" });
    this.link = make("a", { textContent: "Link to this" });
    this.problem = make("p", { className: "bl-problem", role: "alert" });
    this.code = make("code");
    const pre = make("pre", { className: "bl-scroll", tabIndex: 0 }, this.code);
    this.inCSharp = make("details", { ontoggle: () => this.showCell() }, make("summary", { textContent: "Show as C#" }),
      make("p", { textContent: "This cell reproduces what is on the screen." }), pre, button("Copy", () => navigator.clipboard?.writeText(this.code.textContent)));
    this.asText = make("details", {}, make("summary", { textContent: "Share" }),
      make("p", { textContent: "Give others this text; they put it in here, or into Playground.Show(\"…\") in a cell." }),
      this.text, make("div", { className: "bl-bar" }, button("Use this text", () => this.use()), button("Copy the text", () => navigator.clipboard?.writeText(this.text.value)), this.link), this.problem);
    this.element = make("div", {}, this.inCSharp, this.asText);
  }

  show(settings) {
    const text = textOf(settings);
    this.text.value = text;
    this.link.href = `${location.href.split("#")[0]}#${this.mark}${encodeURIComponent(text)}`;
    this.link.hidden = !/^(https?|file):/.test(location.protocol);
    this.showCell();
  }

  showCell() {
    if (this.inCSharp.open) write(this.code, this.cell());
  }

  use() {
    try {
      this.begin(settingsFrom(this.text.value, this.defaults));
      this.problem.textContent = "";
    } catch (error) {
      this.problem.textContent = error.message;
    }
  }

  /** What the page's address says of this playground, the first of the page, the second, ... */
  get mark() {
    const all = [...document.querySelectorAll("[data-live=playground]")];
    return `playground${all.indexOf(this.host.closest("[data-live]")) + 1}=`;
  }

  fromLink() {
    const { hash } = location;
    if (!hash.startsWith(`#${this.mark}`)) return undefined;
    try {
      return settingsFrom(decodeURIComponent(hash.slice(this.mark.length + 1)), this.defaults);
    } catch (error) {
      this.problem.textContent = error.message;
      return undefined;
    }
  }
}
