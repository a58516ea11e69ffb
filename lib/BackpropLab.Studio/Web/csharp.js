// C# in the colours that a page gives it: what CodeMirror takes for one name is told apart by how it is written.
import * as cm from "./codemirror.js";

const CALLED = /^(?:<[\w<>,.[\]? ]*>)?\(/;

/** @param {any} stream @param {string | null} style */
function named(stream, style) {
  const word = stream.current();
  const rest = stream.string.slice(stream.pos);
  if (style === "type" && /^[a-z]/.test(word)) return "keyword";
  if (style === "atom") return "keyword";
  if (!/^(variable|def|type|variableName\.special)$/.test(style ?? "")) return style;
  if (CALLED.test(rest)) return "labelName";
  return style === "type" || (/^[A-Z][a-z]/.test(word) && /^\s*(?:\.|<|[A-Za-z_])/.test(rest)) ? "typeName" : null;
}

const parser = {
  ...cm.csharp,
  /** @param {any} stream @param {any} state */
  token(stream, state) {
    if (!state.tokenize && stream.match(/^\$+(?=@?")/)) return "string";
    if (stream.sol() && stream.match(/^\s*#\w+/)) {
      stream.skipToEnd();
      return "meta";
    }
    return named(stream, cm.csharp.token(stream, state));
  },
};

const colours = cm.tagHighlighter([
  { tag: cm.tags.keyword, class: "tok-keyword" },
  { tag: cm.tags.string, class: "tok-string" },
  { tag: cm.tags.number, class: "tok-number" },
  { tag: cm.tags.comment, class: "tok-comment" },
  { tag: cm.tags.typeName, class: "tok-type" },
  { tag: cm.tags.labelName, class: "tok-method" },
  { tag: cm.tags.meta, class: "tok-directive" },
]);

/** What CodeMirror needs for C#. */
export function csharp() {
  return [cm.StreamLanguage.define(parser), cm.syntaxHighlighting(colours), cm.indentUnit.of("    ")];
}
