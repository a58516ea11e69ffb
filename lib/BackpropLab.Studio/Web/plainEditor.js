// A cell's text in a text area that lies, itself unseen, over the text in colours.
import { coloured } from "./colours.js";

/** @param {import("./editor.js").EditorOptions} options @returns {import("./editor.js").Editor} */
export function createEditor({ parent, source, label, onInput, onKey }) {
  const box = Object.assign(document.createElement("div"), { className: "nb-plain-editor" });
  const shown = document.createElement("pre");
  shown.setAttribute("aria-hidden", "true");
  const area = Object.assign(document.createElement("textarea"), { value: source, spellcheck: false, autocapitalize: "off", autocomplete: "off" });
  area.setAttribute("aria-label", label);
  box.append(shown, area);
  parent.append(box);

  // The line break at the end gives the last line its height, as in a text area.
  const show = () => shown.replaceChildren(...coloured(area.value), "\n");
  area.addEventListener("input", () => {
    show();
    onInput(area.value);
  });
  area.addEventListener("keydown", event => {
    const key = commandOf(event);
    if (key) {
      event.preventDefault();
      onKey(key);
    } else if (event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      // So that it can be undone, which setRangeText cannot.
      document.execCommand("insertText", false, "    ");
    }
  });
  show();

  return {
    source: () => area.value,
    setSource(text) {
      if (area.value === text) return;
      const { selectionStart, selectionEnd } = area;
      area.value = text;
      area.setSelectionRange(selectionStart, selectionEnd);
      show();
    },
    focus: () => area.focus(),
    hasFocus: () => document.activeElement === area,
    look() { },
    destroy: () => box.remove(),
  };
}

/** @param {KeyboardEvent} event @returns {import("./editor.js").Key | undefined} */
function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (key === "Escape") return "leave";
  if (key !== "Enter") return undefined;
  return ctrlKey || metaKey ? "run" : shiftKey ? "runOn" : altKey ? "runInsert" : undefined;
}
