// Puts HTML on the page piece by piece: what is alike stays, with its zoom, focus and selection.

/** @typedef {{ html: string, element: Element }} Part */

/** The page's own functions, which page.js leaves behind. @type {{ enhance(within: ParentNode): void, followContents(): void }} */
export const look = /** @type {any} */ (window).BackpropLab;

// The policy of the page lets those scripts run that are handed its nonce: what outputs bring, and no text.
const nonce = /** @type {HTMLScriptElement} */ (document.querySelector("script[nonce]"))?.nonce ?? "";

/** @param {string} html @param {boolean} isText Whether no script in it may run. @returns {Element} */
export function parsed(html, isText) {
  const template = document.createElement("template");
  template.innerHTML = html;
  // Scripts that come by innerHTML do not run; copies of them do, when they are put on the page.
  for (const script of isText ? [] : template.content.querySelectorAll("script")) {
    const copy = document.createElement("script");
    for (const { name, value } of script.attributes) copy.setAttribute(name, value);
    copy.textContent = script.textContent;
    if (!copy.src) copy.nonce = nonce;
    script.replaceWith(copy);
  }
  return template.content.firstElementChild ?? document.createElement("span");
}

/** @param {Element} element */
export function discard(element) {
  const hadCharts = element.querySelector(".bl-plot, [data-plotly]") !== null;
  element.remove();
  // A chart lets go of the page when it sees that it is gone, and it looks when an attribute of the body changes.
  if (hadCharts) document.body.dataset.discarded = String(Number(document.body.dataset.discarded ?? 0) + 1);
}

/** A chart that is drawn again alike has another number in its identifier. @param {string} html */
const alike = html => html.replace(/\bbl-([0-9a-f]{10})-\d+/g, "bl-$1");

/**
 * Puts parts in the place of those of the same position.
 * @param {Element} parent @param {Part[]} parts @param {number} from @param {string[]} htmls
 * @param {{ before?: Element | null, keepRest?: boolean, isText?: boolean }} options
 */
export function patchParts(parent, parts, from, htmls, { before = null, keepRest = false, isText = false }) {
  htmls.forEach((html, n) => {
    const at = from + n;
    const known = parts[at];
    known?.element.classList.remove("nb-former");
    if (known && alike(known.html) === alike(html)) return;
    const element = parsed(html, isText);
    parent.insertBefore(element, known ? known.element : before);
    if (known) discard(known.element);
    parts[at] = { html, element };
  });
  const rest = from + htmls.length;
  if (!keepRest) parts.splice(rest).forEach(part => discard(part.element));
}
