// What a cell is edited in: CodeMirror, or a text area where the build has not brought it.
import * as cm from "./codemirror.js";

/** @typedef {"run" | "runOn" | "runInsert" | "leave"} Key */

/**
 * @typedef {object} EditorOptions
 * @property {HTMLElement} parent Where it is put.
 * @property {string} source The text.
 * @property {string} label What it is called.
 * @property {import("./help.js").Help} help Who helps while one types.
 * @property {(source: string) => void} onInput Told what the person has written.
 * @property {(key: Key) => void} onKey Told of keys that are for the page.
 */

/**
 * @typedef {object} Editor
 * @property {() => string} source The text.
 * @property {(text: string) => void} setSource Puts another text in, which came from elsewhere.
 * @property {() => void} focus
 * @property {() => boolean} hasFocus
 * @property {() => void} look Looks for mistakes.
 * @property {() => void} destroy
 */

/** @type {{ createEditor: (options: EditorOptions) => Editor }} */
const { createEditor } = cm.EditorView ? await import("./codeEditor.js") : await import("./plainEditor.js");
export { createEditor };
