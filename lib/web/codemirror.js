/*! CodeMirror 6 and Lezer. Copyright (C) 2016-2026 Marijn Haverbeke and others, MIT License: https://codemirror.net */
// What the editor of the page takes from CodeMirror: a build that has npm makes one file of it.
export { Annotation, Prec, StateEffect, StateField, Transaction } from "@codemirror/state";
export { EditorView, hoverTooltip, keymap, showTooltip } from "@codemirror/view";
export { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
export { StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
export { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
export { lintKeymap, setDiagnostics } from "@codemirror/lint";
export { csharp } from "@codemirror/legacy-modes/mode/clike";
export { tagHighlighter, tags } from "@lezer/highlight";
