function (figures, darkForLight, source) {
  "use strict";

  // plotly.js: the page's own, else the one this output carries or names, loaded once a page.
  function plotly() {
    if (window.Plotly) {
      return Promise.resolve(window.Plotly);
    }
    if (!source.bundle && !source.address) {
      return pageBringsIt();
    }
    window.backpropLabPlotly ??= (source.bundle ? unpacked() : fetched()).then(() => window.Plotly);
    window.backpropLabPlotly.catch(() => { window.backpropLabPlotly = undefined; });
    return window.backpropLabPlotly;
  }

  function pageBringsIt() {
    return new Promise((resolve, reject) => {
      const started = Date.now();
      const timer = setInterval(() => {
        if (window.Plotly || Date.now() - started > 20000) {
          clearInterval(timer);
          window.Plotly ? resolve(window.Plotly) : reject(new Error("The page did not load plotly.js"));
        }
      }, 20);
    });
  }

  async function unpacked() {
    const packed = atob(source.bundle);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) {
      bytes[i] = packed.charCodeAt(i);
    }
    const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(text).text();
    document.head.append(script);
    script.remove();
  }

  function fetched() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: source.address, integrity: source.integrity, crossOrigin: "anonymous" });
      script.onload = resolve;
      script.onerror = () => reject(new Error(source.address + " could not be loaded"));
      document.head.append(script);
    });
  }

  const print = matchMedia("print");
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });

  // Any CSS colour as [red, green, blue, alpha], 0 to 255.
  function channels(colour) {
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  }

  const isLight = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue > 140;

  function background(element) {
    for (let e = element; e; e = e.parentElement) {
      const colour = channels(getComputedStyle(e).backgroundColor);
      if (colour[3] > 127) {
        return colour;
      }
    }
  }

  // The page's text is readable on the page's ground, whoever the host is: so its colour tells the theme. An explicit
  // data-theme goes before it, for a page that is just fading from one theme to the other.
  function theme(element) {
    const chosen = document.documentElement.dataset.theme;
    const text = channels(getComputedStyle(element).color);
    const dark = !print.matches && (chosen === "dark" || (chosen !== "light" && isLight(text)));
    const ink = isLight(text) === dark ? text.slice(0, 3) : dark ? [230, 230, 230] : [31, 35, 40];
    const ground = background(element);
    const halo = ground && isLight(ground) !== dark ? ground.slice(0, 3) : dark ? [30, 30, 30] : [255, 255, 255];
    return {
      ...(dark ? darkForLight : {}),
      "#1f2328": `rgb(${ink})`,
      "#8c959f": `rgba(${ink},0.5)`,
      "#dfe3e8": `rgba(${ink},0.12)`,
      "#fefefe": `rgb(${halo})`,
      "#ffffff": "rgba(0,0,0,0)",
    };
  }

  function recoloured(value, colours) {
    if (typeof value === "string") {
      return colours[value] ?? value;
    }
    if (Array.isArray(value)) {
      const isData = typeof value[0] === "number" && typeof value[value.length - 1] === "number";
      return isData ? value : value.map(item => recoloured(item, colours));
    }
    return value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, recoloured(item, colours)]))
      : value;
  }

  function keepDrawn(Plotly, plot, figure) {
    let painted = "";

    async function paint() {
      const width = plot.clientWidth;
      const colours = theme(plot);
      const look = width + JSON.stringify(colours);
      if (!width || look === painted) {
        return;
      }
      painted = look;
      // The height is meant for the full width of 736 pixels. What surrounds the axes, about 150 by 80, keeps its size.
      const height = Math.round(Math.max(260, 80 + (figure.layout.height - 80) * Math.min(1, (width - 150) / 586)));
      plot.style.height = height + "px";
      const { data, layout } = recoloured(figure, colours);
      Object.assign(layout, { width, height, title: undefined, uirevision: "kept" });
      layout.font.family = getComputedStyle(plot).fontFamily;
      // A finger that drags over a chart means to scroll the page.
      layout.dragmode = matchMedia("(pointer: coarse)").matches ? false : "zoom";
      await Plotly.react(plot, data, layout, { displayModeBar: false, showTips: false });
    }

    const resized = new ResizeObserver(() => plot.isConnected && paint());
    const rethemed = new MutationObserver(repaint);
    const media = [print, matchMedia("(prefers-color-scheme: dark)")];

    function repaint() {
      if (plot.isConnected) {
        paint();
        setTimeout(paint, 400);
        return;
      }
      resized.disconnect();
      rethemed.disconnect();
      media.forEach(query => query.removeEventListener("change", repaint));
      Plotly.purge(plot);
    }

    plot.replaceChildren();
    const drawn = paint();
    resized.observe(plot);
    for (const element of [document.documentElement, document.body]) {
      rethemed.observe(element, { attributes: true });
    }
    media.forEach(query => query.addEventListener("change", repaint));
    return drawn;
  }

  // Twice the same id means twice the same chart, saved by two sessions: each is drawn.
  const undrawn = id => document.querySelectorAll(`[id="${id}"]:not([data-state])`);

  for (const [id, figure] of figures) {
    for (const plot of undrawn(id)) {
      plot.dataset.state = "waiting";
      plotly()
        .then(Plotly => keepDrawn(Plotly, plot, figure))
        .then(() => { plot.dataset.state = "drawn"; })
        .catch(error => {
          plot.dataset.state = "failed";
          plot.replaceChildren(Object.assign(document.createElement("p"), {
            textContent: `This chart could not be drawn: ${error.message}. Its data are in the table below.`,
          }));
        });
    }
  }
}
