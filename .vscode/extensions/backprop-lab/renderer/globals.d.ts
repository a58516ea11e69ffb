/** What the page of outputs has beside the browser's own. */
interface Window {
  /** plotly.js, once it is loaded. */
  Plotly: any;
  /** Ends when it is. */
  backpropLabPlotly?: Promise<any>;
}
