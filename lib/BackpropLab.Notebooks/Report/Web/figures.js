// Draws the charts that came as plotly.js's own JSON, whoever made them: as wide as there is room, in the page's colours,
// and with no request to anybody.
(() => {
  "use strict";
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const print = matchMedia("print");
  const systemDark = matchMedia("(prefers-color-scheme: dark)");

  // What plotly.js for cartesian charts draws; it can tell of itself whether it draws more, which takes a moment.
  const known = ["bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary", "violin"];
  const fromNetwork = /^(scatter|choropleth|density)(geo|map|mapbox)$|^choropleth$/;
  const isDrawn = kind => known.includes(kind) || (!fromNetwork.test(kind) && kind in Plotly.PlotSchema.get().traces);

  // Any CSS colour as [red, green, blue, alpha], 0 to 255.
  function channels(colour) {
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  }

  const isLight = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue > 140;

  // A grey, or what is nearly one, becomes as light as it was dark; what has a colour keeps it.
  function turned(colour) {
    const [red, green, blue, alpha] = channels(colour);
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    return most - least > 64 ? colour : `rgba(${[red, green, blue].map(channel => channel + 255 - least - most)},${alpha / 255})`;
  }

  function turnedAll(value, key) {
    if (typeof value === "string") return key.endsWith("color") && CSS.supports("color", value) ? turned(value) : value;
    if (!value || typeof value !== "object" || key === "colorscale") return value;
    if (Array.isArray(value)) return typeof value[0] === "number" ? value : value.map(item => turnedAll(item, key));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, turnedAll(item, name)]));
  }

  const isPlain = value => value && typeof value === "object" && !Array.isArray(value);
  const merged = (under, over) => ({ ...under, ...Object.fromEntries(Object.entries(over).map(([key, value]) =>
    [key, isPlain(value) && isPlain(under[key]) ? merged(under[key], value) : value])) });

  // What plotly.js has where nothing is said.
  const axis = { gridcolor: "#eee", linecolor: "#444", zerolinecolor: "#444" };
  const unsaid = { paper_bgcolor: "#fff", plot_bgcolor: "#fff", font: { color: "#444" }, xaxis: axis, yaxis: axis };

  function ground(colour) {
    const [red, green, blue, alpha] = channels(colour);
    return alpha < 128 || Math.min(red, green, blue) > 225 ? "light" : Math.max(red, green, blue) < 45 ? "dark" : "coloured";
  }

  // A chart that is made for light paper is turned for a dark page. On paper like the page's it stands on the page itself.
  function themed({ data, layout = {} }, isDark, family) {
    const template = { ...layout.template, layout: merged(unsaid, layout.template?.layout ?? {}) };
    let shown = { ...layout, template };
    const paper = layout.paper_bgcolor ?? template.layout.paper_bgcolor;
    const made = ground(paper);
    if (isDark && made === "light") {
      shown = turnedAll(shown, "");
      // The colours of a field stay, and with them what is written upon it.
      data = data.map(trace => trace.z ? { ...trace, colorbar: turnedAll(trace.colorbar, "") } : turnedAll(trace, ""));
    }
    if (isDark ? made !== "coloured" : made === "light") {
      if ((layout.plot_bgcolor ?? template.layout.plot_bgcolor) === paper) shown.plot_bgcolor = "rgba(0,0,0,0)";
      shown.paper_bgcolor = "rgba(0,0,0,0)";
    }
    return {
      data: data.map(trace => ({ ...trace })),
      layout: {
        ...shown,
        // The caption says it, above.
        title: undefined,
        margin: { t: 30, ...shown.margin },
        font: { family, ...shown.font },
        images: (shown.images ?? []).filter(image => image.source?.startsWith("data:")),
        autosize: false,
        uirevision: "kept",
      },
    };
  }

  function keepDrawn(plot, figure) {
    let painted = "";

    async function paint() {
      const width = plot.clientWidth;
      const { color, fontFamily } = getComputedStyle(plot);
      const isDark = !print.matches && isLight(channels(color));
      const look = `${width} ${isDark}`;
      if (!width || look === painted) return;
      painted = look;
      const { data, layout } = themed(figure, isDark, fontFamily);
      const wanted = layout.width ?? Math.max(width, 736);
      layout.width = Math.min(width, layout.width ?? width);
      layout.height = Math.round(Math.max(260, (layout.height ?? 450) * layout.width / wanted));
      plot.style.height = `${layout.height}px`;
      await Plotly.react(plot, data, layout, { displayModeBar: false, ...figure.config, displaylogo: false, responsive: false });
    }

    const resized = new ResizeObserver(() => plot.isConnected && paint());
    const rethemed = new MutationObserver(repaint);

    function repaint() {
      if (plot.isConnected) {
        paint();
        // A page may fade from one theme to the other.
        setTimeout(paint, 400);
        return;
      }
      resized.disconnect();
      rethemed.disconnect();
      for (const media of [print, systemDark]) media.removeEventListener("change", repaint);
      Plotly.purge(plot);
    }

    const drawn = paint();
    resized.observe(plot);
    for (const element of [document.documentElement, document.body]) rethemed.observe(element, { attributes: true });
    for (const media of [print, systemDark]) media.addEventListener("change", repaint);
    return drawn;
  }

  function say(plot, words) {
    plot.after(Object.assign(document.createElement("p"), { className: "lab-note", textContent: `${words} The data are in the table below.` }));
  }

  async function start(plot) {
    plot.dataset.state = "waiting";
    const figure = JSON.parse(plot.querySelector("script").textContent);
    try {
      await plotly();
      const unknown = [...new Set(figure.data.map(trace => trace.type ?? "scatter"))].filter(kind => !isDrawn(kind));
      if (unknown.length > 0) say(plot, `What is of the kind ${unknown.join(" or ")} is not drawn here.`);
      figure.data = figure.data.filter(trace => !unknown.includes(trace.type));
      plot.replaceChildren();
      if (figure.data.length > 0 || unknown.length === 0) await keepDrawn(plot, figure);
      plot.dataset.state = "drawn";
    } catch (error) {
      plot.dataset.state = "failed";
      plot.replaceChildren();
      say(plot, `This chart could not be drawn: ${error.message}.`);
    }
  }

  // The page brings plotly.js, or an output before this one does.
  function plotly() {
    return new Promise((resolve, reject) => {
      const started = Date.now();
      (function look() {
        if (window.Plotly) resolve();
        else if (Date.now() - started > 20000) reject(new Error("the page did not load plotly.js"));
        else setTimeout(look, 20);
      })();
    });
  }

  window.BackpropLabFigures = within => within.querySelectorAll("[data-plotly]:not([data-state])").forEach(start);
  window.BackpropLabFigures(document);
})();
