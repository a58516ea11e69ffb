// @ts-check
// Shows what cells put out, in the page of a VS Code notebook: the library's figures and cards, figures as JSON, and errors.

const PLOTLY = new URL('./plotly.min.js', import.meta.url).href;

/** plotly.js, once a page; it is put beside this file when the course is built. */
function loadPlotly() {
  window.backpropLabPlotly ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = PLOTLY;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      // The next figure tries again: a build may have brought it.
      window.backpropLabPlotly = undefined;
      script.remove();
      reject(new Error('plotly.js is not there: restart the session, which builds the course, and run the cell again.'));
    };
    document.head.append(script);
  });
  return window.backpropLabPlotly;
}

/** @param {HTMLElement} element @param {string} html */
function showHtml(element, html) {
  element.innerHTML = html;
  if (element.querySelector('.bl-figure, .bl-plot'))
    loadPlotly().catch(error => element.append(sentence(error.message)));
  // A script that comes by innerHTML does not run: one that is made does.
  for (const script of element.querySelectorAll('script')) {
    const made = document.createElement('script');
    for (const { name, value } of script.attributes)
      made.setAttribute(name, value);
    made.textContent = script.textContent;
    // One after the other, as in a page.
    made.async = false;
    script.replaceWith(made);
  }
}

/** @param {HTMLElement} element @param {{ data: any[], layout: any, config?: any }} figure */
async function showFigure(element, figure) {
  const plot = document.createElement('div');
  element.replaceChildren(plot);
  try {
    const Plotly = await loadPlotly();
    await Plotly.newPlot(plot, figure.data, figure.layout, { responsive: true, ...figure.config });
  } catch (error) {
    element.replaceChildren(sentence(error instanceof Error ? error.message : String(error)));
  }
}

/**
 * @param {HTMLElement} element
 * @param {{ name: string, message: string, traceback: string[], cell: string }} error
 * @param {(message: any) => void} [post]
 */
function showError(element, { name, message, traceback, cell }, post) {
  const title = document.createElement('p');
  const kind = document.createElement('strong');
  kind.textContent = name === 'CompilationError' ? 'This cell does not compile. ' : `${name}: `;
  title.append(kind, message);
  const below = document.createElement('pre');
  for (const line of traceback) {
    // "at F(), cell 3, line 5" of a cell above, "line 5, column 2" of this one.
    const place = /(?:\bcell (\d+), )?\bline (\d+)\b/.exec(line);
    const go = () => post?.({ type: 'line', cell, number: place?.[1] && Number(place[1]), line: Number(place?.[2]) });
    below.append(place && post ? link(line, go) : line, '\n');
  }
  element.replaceChildren(title, ...(traceback.length > 0 ? [below] : []));
  element.classList.add('backprop-lab-error');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'Error');
}

/** @param {string} text @param {() => void} go */
function link(text, go) {
  const button = document.createElement('button');
  button.textContent = text;
  button.title = 'Go to this line';
  button.addEventListener('click', go);
  return button;
}

/** @param {string} text */
function sentence(text) {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = text;
  return paragraph;
}

const STYLE = `
.backprop-lab-output { color: var(--vscode-editor-foreground, inherit); font-family: var(--vscode-font-family, sans-serif); }
.backprop-lab-error { border-inline-start: .25rem solid var(--vscode-errorForeground, #d55e00); padding: .1rem .75rem; }
.backprop-lab-error p { margin: .25rem 0; }
.backprop-lab-error button { all: unset; color: var(--vscode-textLink-foreground, LinkText); text-decoration: underline; cursor: pointer; }
.backprop-lab-error button:focus-visible { outline: 1px solid currentColor; }
.backprop-lab-error pre { margin: .25rem 0; overflow-x: auto; font-family: var(--vscode-editor-font-family, monospace); white-space: pre; }`;

/**
 * Hands on what widgets ask of the session, and the answers.
 * @param {any} context
 */
function carryQuestions(context) {
  let last = 0;
  /** @type {Map<number, (text: string | null) => void>} */
  const asked = new Map();
  document.addEventListener('backprop-lab-ask', event => {
    const { id: widget, text, answer } = /** @type {CustomEvent} */ (event).detail;
    event.preventDefault();
    asked.set(++last, answer);
    context.postMessage({ type: 'ask', id: last, widget, text });
  });
  context.onDidReceiveMessage((/** @type {any} */ { type, id, text }) => {
    if (type !== 'answered')
      return;
    asked.get(id)?.(text);
    asked.delete(id);
  });
}

/** @param {any} context */
export function activate(context) {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  /** What was drawn, by the output that it stands in. @type {Map<string, HTMLElement>} */
  const shown = new Map();
  const post = context.postMessage ? (/** @type {any} */ message) => context.postMessage(message) : undefined;
  if (post)
    carryQuestions(context);
  return {
    /** @param {any} item @param {HTMLElement} element */
    renderOutputItem(item, element) {
      element.classList.add('backprop-lab-output');
      shown.set(item.id, element);
      if (item.mime === 'application/x.backprop-lab.error')
        showError(element, item.json(), post);
      else if (item.mime === 'application/x.backprop-lab.figure')
        return showFigure(element, item.json());
      else
        showHtml(element, item.text());
    },

    /** A figure follows the size of its window until it is purged. @param {string} [id] */
    disposeOutputItem(id) {
      const gone = id === undefined ? [...shown.keys()] : [id];
      for (const one of gone) {
        for (const plot of shown.get(one)?.querySelectorAll('.js-plotly-plot') ?? [])
          window.Plotly?.purge(plot);
        shown.delete(one);
      }
    },
  };
}
