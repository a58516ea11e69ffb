// @ts-check
// Shows what cells put out, in the page of a VS Code notebook: the library's figures and cards, figures as JSON, and errors.

const PLOTLY = new URL('./plotly.min.js', import.meta.url).href;

/** plotly.js, once a page; it is put beside this file when the course is built. */
function loadPlotly() {
  window.backpropLabPlotly ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = PLOTLY;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error('plotly.js is not there: build the course once more (Terminal › Run Build Task).'));
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
    element.replaceChildren(sentence(error.message));
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
    const place = /\bline (\d+)\b/.exec(line);
    below.append(place && post ? link(line, () => post({ type: 'line', cell, line: Number(place[1]) })) : line, '\n');
  }
  element.replaceChildren(title, ...(traceback.length > 0 ? [below] : []));
  element.classList.add('backprop-lab-error');
}

/** @param {string} text @param {() => void} go */
function link(text, go) {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = '#';
  anchor.title = 'Go to this line';
  anchor.addEventListener('click', event => {
    event.preventDefault();
    go();
  });
  return anchor;
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
.backprop-lab-error pre { margin: .25rem 0; overflow-x: auto; font-family: var(--vscode-editor-font-family, monospace); white-space: pre; }`;

/** @param {any} context */
export function activate(context) {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  const post = context.postMessage ? (/** @type {any} */ message) => context.postMessage(message) : undefined;
  return {
    /** @param {any} item @param {HTMLElement} element */
    renderOutputItem(item, element) {
      element.classList.add('backprop-lab-output');
      if (item.mime === 'application/x.backprop-lab.error')
        showError(element, item.json(), post);
      else if (item.mime === 'application/vnd.plotly.v1+json')
        return showFigure(element, item.json());
      else
        showHtml(element, item.text());
    },
  };
}
