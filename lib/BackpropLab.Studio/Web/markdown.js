// Documentation, which comes as Markdown: paragraphs, lists, code and emphasis, made of text alone.

/** @param {string} text @returns {HTMLElement} */
export function documentation(text) {
  const box = Object.assign(document.createElement("div"), { className: "nb-doc" });
  const pieces = text.split(/^```.*\n([\s\S]*?)^```$/m);
  pieces.forEach((piece, place) => place % 2 === 1 ? box.append(code(piece)) : box.append(...blocks(piece)));
  return box;
}

/** @param {string} text */
function code(text) {
  const block = document.createElement("pre");
  block.textContent = text.trimEnd();
  return block;
}

/** @param {string} text */
function* blocks(text) {
  for (const block of text.split(/\n\s*\n/).filter(part => part.trim())) {
    const items = block.split(/^[-*] /m);
    if (items[0].trim()) yield filled("p", items[0].trim());
    if (items.length === 1) continue;
    const list = document.createElement("ul");
    list.append(...items.slice(1).map(item => filled("li", item.trim())));
    yield list;
  }
}

/** @param {string} name @param {string} text */
function filled(name, text) {
  const element = document.createElement(name);
  for (const [, quoted, strong, weak, plain] of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|([^`*]+|[`*])/g)) {
    const tag = quoted ? "code" : strong ? "strong" : weak ? "em" : undefined;
    const words = (quoted ?? strong ?? weak ?? plain).replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, quoted ? "\\$1" : "$1");
    element.append(tag ? Object.assign(document.createElement(tag), { textContent: words }) : words);
  }
  return element;
}
