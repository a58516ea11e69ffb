// Begins the widgets of a page that no script has begun yet; whoever saved an output twice gets two.

/** @param {string} kind of widget @param {(host: HTMLElement, given: any) => void} begin */
export function beginAll(kind, begin) {
  for (const figure of document.querySelectorAll(`[data-live="${kind}"]:not([data-state])`)) {
    const host = figure.querySelector(".bl-live-body"), tables = [...host.childNodes];
    figure.dataset.state = "begun";
    try {
      begin(host, JSON.parse(figure.dataset.given));
    } catch (error) {
      figure.dataset.state = "failed";
      host.replaceChildren(`This could not be drawn: ${error.message}. Its numbers are in the tables.`, ...tables);
      console.error(error);
    }
  }
}
