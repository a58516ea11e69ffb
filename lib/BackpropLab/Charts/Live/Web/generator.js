// NumPy's present random stream, default_rng(seed), with its normal numbers by a ziggurat of 256 layers.

import { Pcg64 } from "./pcg64.js";
import { shuffledNumbers } from "./shuffling.js";

const LAYERS = 256;
const SCALE = 2 ** 52;
const EDGE = 3.6541528853610087963519472518;
const AREA = 0.0049286732339746519;

/** Where the exponential by which NumPy's table was once made went up by a last place. */
const RAISED = 38;

// Numbers of 160 binary places behind the point, so that exp and log come out as correctly rounded doubles.
const PLACES = 160n;
const ONE = 1n << PLACES;
const exact = x => BigInt(x * 2 ** Number(PLACES));
const rounded = x => Number(x) / 2 ** Number(PLACES);

function exactExp(x) {
  const part = x >> 10n;
  let sum = ONE, term = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = (term * part >> PLACES) / k;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum = sum * sum >> PLACES;
  return sum;
}

/** By a step of Newton's method on eʸ = x, which squares the error of the platform's logarithm. */
function roundedLog(x) {
  const y = exact(Math.log(x));
  return rounded(y + (exact(x) << PLACES) / exactExp(y) - ONE);
}

function nextAbove(x) {
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  bits[0]++;
  return new Float64Array(bits.buffer)[0];
}

/** Of two whole numbers equally near, the even one. */
function toNearest(x) {
  const below = Math.floor(x);
  return x - below > 0.5 || (x - below === 0.5 && below % 2 === 1) ? below + 1 : below;
}

let layers;

/** The layers from the tail up, as NumPy's table was made. A last place lost in one grows in those above. */
function zigguratLayers() {
  const [inside, width, height] = [new Float64Array(LAYERS), new Float64Array(LAYERS), new Float64Array(LAYERS)];
  let x = EDGE;
  for (let layer = LAYERS - 1; layer > 0; layer--) {
    const own = rounded(exactExp(exact(-0.5 * x * x)));
    height[layer] = layer === RAISED ? nextAbove(own) : own;
    width[layer] = x / SCALE;
    const above = layer > 1 ? Math.sqrt(-2 * roundedLog(height[layer] + AREA / x)) : 0;
    inside[layer] = toNearest(above / x * SCALE);
    x = above;
  }
  height[0] = 1;
  width[0] = AREA / height[LAYERS - 1] / SCALE;
  inside[0] = toNearest(EDGE * height[LAYERS - 1] / AREA * SCALE);
  return { inside, width, height };
}

export class Generator {
  constructor(seed) {
    this.words = new Pcg64(seed);
    layers ??= zigguratLayers();
  }

  /** The stream from where it stands, to go on from there another time. */
  copyOfWords() {
    return Object.assign(Object.create(Pcg64.prototype), this.words);
  }

  uniform(low, high) {
    return low + (high - low) * this.words.nextDouble();
  }

  standardNormal() {
    const { words } = this;
    for (;;) {
      words.next();
      const { high, low } = words;
      const layer = low & 0xff;
      const magnitude = (high & 0x1fffffff) * 8388608 + (low >>> 9);
      const size = magnitude * layers.width[layer];
      const x = low & 0x100 ? -size : size;
      if (magnitude < layers.inside[layer]) return x;
      if (layer === 0) return this.tail((low >>> 17) & 1);
      const rise = layers.height[layer - 1] - layers.height[layer];
      if (rise * words.nextDouble() + layers.height[layer] < Math.exp(-0.5 * x * x)) return x;
    }
  }

  tail(isNegative) {
    for (;;) {
      const x = -(1 / EDGE) * Math.log(1 - this.words.nextDouble());
      const y = -Math.log(1 - this.words.nextDouble());
      if (y + y > x * x) return isNegative ? -(EDGE + x) : EDGE + x;
    }
  }

  permutation(count) {
    return shuffledNumbers(count, () => this.words.nextHalf());
  }
}
