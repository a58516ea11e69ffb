// The settings of a playground as fields.

import { button, make } from "./dom.js";
import { choicesOf, MOST_LAYERS, rangeOf, readSetting, written } from "./settings.js";

const groups = [
  ["Data", ["data", "samples", "classes", "noise", "seed", "test"]],
  ["Network", ["layers", "activation", "init", "scale", "start"]],
  ["Learning", ["rate", "batch", "decay"]],
];

const fieldNames = {
  data: "Data set", samples: "Samples", classes: "Classes", noise: "Noise", seed: "Seed", test: "Share of test rows", layers: "Units in each hidden layer",
  activation: "Activation", init: "Weights begin", scale: "Multiplied by", start: "Seed of the weights", rate: "Learning rate η", batch: "Batch size", decay: "Weight decay",
};

const optionNames = { xor: "XOR", own: "your own", relu: "ReLU", leaky: "leaky ReLU", zeros: "all zero" };

/** The units of a layer that is added by its button. */
const NEW_LAYER = 4;

/** A step that suits a field's arrows. */
const fieldSteps = { noise: 0.05, test: 0.05, scale: 0.5, rate: 0.1, decay: 0.1, samples: 10 };

export class Controls {
  /** @param {(name: string, value) => void} changed @param {boolean} hasOwn whether there are data of the notebook's own */
  constructor(changed, hasOwn) {
    this.fields = new Map();
    this.problem = make("p", { className: "bl-problem", role: "alert" });
    const label = name => {
      const field = this.field(name, hasOwn);
      field.onchange = () => {
        try {
          const value = readSetting(name, field.value.trim().replaceAll(", ", ","));
          this.problem.textContent = "";
          changed(name, value);
        } catch (error) {
          // What the experiment does not have is not to stand there, and the field is called otherwise than in a text of settings.
          field.value = written(name, this.settings[name]);
          this.problem.textContent = error.message.replace(name, fieldNames[name]);
        }
      };
      this.fields.set(name, field);
      return make("label", {}, make("span", { textContent: fieldNames[name] }), field);
    };
    this.element = make("div", { className: "bl-settings" }, ...groups.map(([title, names]) =>
      make("fieldset", {}, make("legend", { textContent: title }), ...names.map(label), ...(title === "Network" ? [this.layerButtons(changed)] : []))), this.problem);
  }

  layerButtons(changed) {
    this.more = button("+ layer", () => changed("layers", [...this.settings.layers, NEW_LAYER]));
    this.less = button("\u2212 layer", () => changed("layers", this.settings.layers.slice(0, -1)));
    return make("div", { className: "bl-bar" }, this.more, this.less);
  }

  field(name, hasOwn) {
    const choices = choicesOf(name), range = rangeOf(name);
    if (choices) {
      return make("select", {}, ...choices.filter(choice => choice !== "own" || hasOwn).map(choice => make("option", { value: choice, textContent: optionNames[choice] ?? choice })));
    }
    return range
      ? make("input", { type: "number", min: String(range[0]), max: String(range[1]), step: range[2] ? String(fieldSteps[name] ?? 1) : "any" })
      : make("input", { type: "text", size: "6", autocomplete: "off", spellcheck: false });
  }

  show(settings) {
    for (const [name, field] of this.fields) field.value = written(name, settings[name]);
    this.settings = settings;
    this.more.disabled = settings.layers.length >= MOST_LAYERS;
    this.less.disabled = settings.layers.length === 0;
    const isRound = settings.data === "blobs" || settings.data === "spirals";
    this.fields.get("classes").disabled = !isRound;
    for (const name of ["samples", "noise"]) this.fields.get(name).disabled = settings.data === "own";
  }
}
