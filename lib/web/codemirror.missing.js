// Stands where CodeMirror would, in a build without npm: the page then edits its cells in text areas.
export const EditorView = undefined;
