// The words of NumPy's present random stream, default_rng(seed): PCG64 XSL-RR, seeded by a SeedSequence.

const LIMBS = 8;
const MULTIPLIER = limbsOf(0x2360ed051fc65da44385df649fccf645n);

/** A number of 128 bits in pieces of 16, the lowest first: their products fit into a number of JavaScript. */
function limbsOf(value) {
  return Float64Array.from({ length: LIMBS }, (_, i) => Number((value >> BigInt(16 * i)) & 0xffffn));
}

/** Spreads the bits of a seed below 2³² over four words of 64 bits. */
function spreadSeed(seed) {
  const hashing = (start, multiplier) => value => {
    value ^= start;
    start = Math.imul(start, multiplier);
    value = Math.imul(value, start);
    return (value ^ (value >>> 16)) >>> 0;
  };
  const mix = (x, y) => {
    const mixed = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) >>> 0;
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const entropy = hashing(0x43b0d7e5, 0x931e8875);
  const pool = [seed >>> 0, 0, 0, 0].map(entropy);
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) {
      if (from !== to) pool[to] = mix(pool[to], entropy(pool[from]));
    }
  }
  const output = hashing(0x8b51f9dd, 0x58f38ded);
  const halves = [...pool, ...pool].map(output).map(BigInt);
  return [0, 2, 4, 6].map(i => halves[i] | (halves[i + 1] << 32n));
}

export class Pcg64 {
  constructor(seed) {
    const words = spreadSeed(seed);
    const increment = (((words[2] << 64n) | words[3]) << 1n) | 1n;
    this.increment = limbsOf(increment);
    this.state = limbsOf(increment + ((words[0] << 64n) | words[1]));
    this.high = this.low = 0;
    this.kept = undefined;
    this.step();
  }

  step() {
    const { state, increment } = this;
    let carry = 0;
    const result = new Float64Array(LIMBS);
    for (let k = 0; k < LIMBS; k++) {
      let sum = carry + increment[k];
      for (let i = 0; i <= k; i++) sum += state[i] * MULTIPLIER[k - i];
      carry = Math.floor(sum / 65536);
      result[k] = sum - 65536 * carry;
    }
    this.state = result;
  }

  /** Draws 64 bits, left in two halves. */
  next() {
    this.step();
    const s = this.state;
    const high = (s[7] << 16 | s[6]) ^ (s[3] << 16 | s[2]);
    const low = (s[5] << 16 | s[4]) ^ (s[1] << 16 | s[0]);
    const turn = s[7] >>> 10;
    const [upper, lower] = turn < 32 ? [high, low] : [low, high];
    const by = turn & 31;
    this.high = (by ? (upper >>> by) | (lower << (32 - by)) : upper) >>> 0;
    this.low = (by ? (lower >>> by) | (upper << (32 - by)) : lower) >>> 0;
  }

  /** The low half of a word, then its high half, whatever else is drawn in between. */
  nextHalf() {
    if (this.kept !== undefined) {
      const kept = this.kept;
      this.kept = undefined;
      return kept;
    }
    this.next();
    this.kept = this.high;
    return this.low;
  }

  nextDouble() {
    this.next();
    return (this.high * 2097152 + (this.low >>> 11)) / 9007199254740992;
  }
}
