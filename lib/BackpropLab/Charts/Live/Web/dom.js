// Small things that every widget makes.

/** An element with its properties and what stands in it; what an element has no property for becomes an attribute. */
export function make(name, properties = {}, ...content) {
  return furnished(document.createElement(name), properties, content);
}

export function draw(name, properties = {}, ...content) {
  return furnished(document.createElementNS("http://www.w3.org/2000/svg", name), properties, content);
}

function furnished(element, properties, content) {
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on") || (key in element && !key.startsWith("aria") && !(element instanceof SVGElement))) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}

export function button(label, onclick, properties = {}) {
  return make("button", { type: "button", textContent: label, onclick, ...properties });
}

/** Sets an attribute only where it changes: a drawing follows the hand. */
export function set(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export const limited = (value, least, most) => Math.min(Math.max(value, least), most);

/** A place that a screen reader reads out once nothing has changed for a moment. */
export class Announcer {
  constructor() {
    this.element = make("p", { className: "bl-hidden", role: "status" });
  }

  say(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => write(this.element, text), 400);
  }
}
