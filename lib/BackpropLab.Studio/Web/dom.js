// Small things that every part of the page makes.

/**
 * An element with its properties and what stands in it.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Partial<HTMLElementTagNameMap[Name]>} [properties] @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** @param {string} label @param {() => void} onclick @param {string} [title] */
export function button(label, onclick, title = "") {
  return make("button", { type: "button", textContent: label, title, onclick });
}

const LONG_ENOUGH = 6000;

/**
 * Makes a button one for what may be regretted: the first press asks, the second does it.
 * @param {HTMLElement} asking @param {string} question @param {() => void} action
 */
export function askFirst(asking, question, action) {
  const label = asking.textContent;
  let timer = 0;
  const calm = () => {
    clearTimeout(timer);
    asking.textContent = label;
    delete asking.dataset.asking;
  };
  asking.addEventListener("click", () => {
    if (asking.dataset.asking !== undefined) {
      calm();
      action();
      return;
    }
    asking.textContent = question;
    asking.dataset.asking = "";
    timer = setTimeout(calm, LONG_ENOUGH);
  });
  asking.addEventListener("blur", calm);
}

/** @param {string} label @param {string} question @param {() => void} action @param {string} [title] */
export function askingButton(label, question, action, title) {
  const asking = button(label, () => { }, title);
  askFirst(asking, question, action);
  return asking;
}

/** Changes a text only if it is another, so that nothing is read out twice. @param {Element} element @param {string} text */
export function tell(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
