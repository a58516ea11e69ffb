function (figures, darkForLight, source) {
  "use strict";

  // plotly.js: the page's own, else the one this output carries, loaded once a page.
  function plotly() {
    if (window.Plotly) {
      return Promise.resolve(window.Plotly);
    }
    if (!source.bundle) {
      return pageBringsIt();
    }
    window.backpropLabPlotly ??= unpacked().then(() => window.Plotly);
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

  // What gzip in base64 holds.
  function unzipped(base64) {
    const packed = atob(base64);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < packed.length; i++) {
      bytes[i] = packed.charCodeAt(i);
    }
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  }

  async function unpacked() {
    const script = document.createElement("script");
    script.textContent = await unzipped(source.bundle).text();
    document.head.append(script);
    script.remove();
  }

  const print = matchMedia("print");

  // The page's text is readable on the page's ground, whoever the host is: so its colour tells the theme. An explicit
  // data-theme goes before it, for a page that is just fading from one theme to the other.
  function theme(element) {
    const chosen = document.documentElement.dataset.theme;
    const text = channels(getComputedStyle(element).color);
    const dark = !print.matches && (chosen === "dark" || (chosen !== "light" && isLight(text)));
    const ink = isLight(text) === dark ? text.slice(0, 3) : dark ? [230, 230, 230] : [31, 35, 40];
    const ground = groundOf(element);
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

  // As many panels stand in a row as the width has room for. Where they show one window the outer ones are labelled.
  function arrange(layout, width) {
    const { panels, narrowest, aspect, columnGap, rowGap, shared } = layout.meta;
    const { l, r, t, b } = layout.margin;
    const room = width - l - r;
    const columns = Math.max(1, Math.min(layout.grid.columns, Math.floor((room + columnGap) / (narrowest + columnGap))));
    const rows = Math.ceil(panels / columns);
    const panelWidth = (room - (columns - 1) * columnGap) / columns;
    const panelHeight = aspect * panelWidth;
    Object.assign(layout.grid, { columns, rows, xgap: columnGap / (panelWidth + columnGap), ygap: rowGap / (panelHeight + rowGap) });
    for (let i = 0; shared && i < panels; i++) {
      const number = i ? i + 1 : "";
      if (i % columns) {
        Object.assign(layout["yaxis" + number], { showticklabels: false, title: undefined });
      }
      if (i + columns < panels) {
        Object.assign(layout["xaxis" + number], { showticklabels: false, title: undefined });
      }
    }
    return t + b + rows * panelHeight + (rows - 1) * rowGap;
  }

  // As many pictures hang side by side as the width has room for: each is cut out of the field and hung at its new place.
  function hang([field, captions], layout, width) {
    const { pictures, side, gap, columns, below, most, narrowest, widest, caption, captionGap } = layout.meta.gallery;
    const { l, r, t, b } = layout.margin;
    const room = width - l - r;
    const across = Math.max(1, Math.min(most, Math.floor(room / narrowest)));
    const pixel = Math.min(widest, room / across) / (side + gap);
    const under = caption ? Math.ceil(caption / pixel) : gap;
    const rows = Math.ceil(pictures / across) * (side + under);
    const z = Array.from({ length: rows }, () => Array(Math.min(across, pictures) * (side + gap)).fill(null));
    const place = (i, inRow, room) => [Math.floor(i / inRow) * (side + room), (i % inRow) * (side + gap)];
    for (let i = 0; i < pictures; i++) {
      const [row, column] = place(i, columns, below);
      const [newRow, newColumn] = place(i, across, under);
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          z[newRow + y][newColumn + x] = field.z[row + y][column + x];
        }
      }
      if (captions) {
        captions.x[i] = newColumn + (side - 1) / 2;
        captions.y[i] = newRow + side - 0.5 + captionGap / pixel;
      }
    }
    field.z = z;
    layout.xaxis.range = [-0.5, room / pixel - 0.5];
    layout.yaxis.range = [rows - 0.5, -0.5];
    return t + b + rows * pixel;
  }

  // The height is meant for the full width of 736 pixels. What surrounds the axes, about 150 by 80, keeps its size.
  function heightAt(data, layout, width) {
    return layout.meta?.panels ? arrange(layout, width)
      : layout.meta?.gallery ? hang(data, layout, width)
      : layout.meta?.keepHeight ? layout.height
      : Math.max(260, 80 + (layout.height - 80) * Math.min(1, (width - 150) / 586));
  }

  // The further lines of a legend that does not fit into one are added to the height, not taken from the axes.
  async function makeRoomForLegend(Plotly, plot, { height, margin }) {
    const further = Math.round((plot.querySelector(".legend .bg")?.getBoundingClientRect().height ?? 0) - 25);
    if (further > 10) {
      plot.style.height = height + further + "px";
      await Plotly.relayout(plot, { height: height + further, "margin.t": margin.t + further });
    }
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
      const { data, layout } = recoloured(figure, colours);
      const height = Math.round(heightAt(data, layout, width));
      plot.style.height = height + "px";
      Object.assign(layout, { width, height, title: undefined, uirevision: "kept" });
      layout.font.family = getComputedStyle(plot).fontFamily;
      // A finger that drags over a chart means to scroll the page.
      layout.dragmode = matchMedia("(pointer: coarse)").matches ? false : "zoom";
      await Plotly.react(plot, data, layout, { displayModeBar: false, showTips: false });
      await makeRoomForLegend(Plotly, plot, layout);
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

  // How much each value grows from frame to frame, 16 bits each, the low byte first; 4000 stands for 1.
  async function framesOf({ values, labels }, z) {
    const growth = new DataView(await unzipped(values).arrayBuffer());
    const value = z.map(row => row.map(() => 0));
    let at = 0;
    return labels.map(() => value.map(row => row.map((_, column) => {
      row[column] += growth.getInt16(at, true);
      at += 2;
      return row[column] / 4000;
    })));
  }

  // Moves when it is asked to and not before; under reduced motion the slider alone steps through the frames.
  async function animate(Plotly, plot, figure, animation) {
    const controls = plot.parentElement.querySelector(".bl-controls");
    const [button, slider, text] = controls.children;
    const frames = await framesOf(animation, figure.data[0].z);
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const last = frames.length - 1;
    let wanted = last, shown = last, playing, drawing;

    function stop() {
      playing = undefined;
      button.textContent = "Play";
    }

    function go(frame) {
      wanted = frame;
      slider.value = frame;
      slider.setAttribute("aria-valuetext", animation.labels[frame]);
      text.textContent = animation.labels[frame];
      return drawing ??= draw().finally(() => { drawing = undefined; });
    }

    // A slider is faster than a plot: what it left behind is not drawn.
    async function draw() {
      while (shown !== wanted) {
        shown = wanted;
        figure.data[0].z = frames[shown];
        await Plotly.restyle(plot, { z: [frames[shown]] }, [0]);
      }
    }

    async function play() {
      // Whoever pauses and plays again at once has another run, and this one ends.
      const run = playing = {};
      button.textContent = "Pause";
      await go(wanted === last ? 0 : wanted);
      while (playing === run && plot.isConnected && wanted < last) {
        await new Promise(resolve => setTimeout(resolve, 150));
        if (playing === run) {
          await go(wanted + 1);
        }
      }
      if (playing === run) {
        stop();
      }
    }

    function obeyMotion() {
      button.hidden = still.matches;
      if (still.matches) {
        stop();
      }
    }

    button.addEventListener("click", () => playing ? stop() : play());
    slider.addEventListener("input", () => {
      stop();
      go(Number(slider.value));
    });
    still.addEventListener("change", obeyMotion);
    obeyMotion();
    slider.value = last;
    controls.hidden = false;
  }

  // Twice the same id means twice the same chart, saved by two sessions: each is drawn.
  const undrawn = id => document.querySelectorAll(`[id="${id}"]:not([data-state])`);

  for (const [id, figure, animation] of figures) {
    for (const plot of undrawn(id)) {
      plot.dataset.state = "waiting";
      plotly()
        .then(Plotly => keepDrawn(Plotly, plot, figure).then(() => animation && animate(Plotly, plot, figure, animation)))
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
