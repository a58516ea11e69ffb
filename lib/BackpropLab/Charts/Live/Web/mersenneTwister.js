// NumPy's legacy random stream, RandomState(seed), as the library has it: the same seed and the same calls give the same numbers.

import { shuffledNumbers } from "./shuffling.js";

const LENGTH = 624;
const MIDDLE = 397;

/** The Mersenne Twister MT19937 with the plain integer initialiser. */
class MersenneTwister {
  constructor(seed) {
    this.state = new Uint32Array(LENGTH);
    this.position = LENGTH;
    this.state[0] = seed;
    for (let i = 1; i < LENGTH; i++) {
      const last = this.state[i - 1];
      this.state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
    }
  }

  next() {
    if (this.position === LENGTH) this.renew();
    let word = this.state[this.position++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  renew() {
    const { state } = this;
    for (let i = 0; i < LENGTH; i++) {
      const joined = (state[i] & 0x80000000) | (state[(i + 1) % LENGTH] & 0x7fffffff);
      state[i] = state[(i + MIDDLE) % LENGTH] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }
}

export class RandomState {
  constructor(seed) {
    this.words = new MersenneTwister(seed);
    this.kept = undefined;
  }

  /** A number in [0, 1) from 53 bits of two words. */
  randomSample() {
    const high = this.words.next() >>> 5;
    return (high * 67108864 + (this.words.next() >>> 6)) / 9007199254740992;
  }

  uniform(low, high) {
    return low + (high - low) * this.randomSample();
  }

  /** By the polar method, which makes two numbers and keeps one for the next call. */
  standardNormal() {
    if (this.kept !== undefined) {
      const kept = this.kept;
      this.kept = undefined;
      return kept;
    }
    let u, v, s;
    do {
      u = 2 * this.randomSample() - 1;
      v = 2 * this.randomSample() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const factor = Math.sqrt(-2 * Math.log(s) / s);
    this.kept = factor * u;
    return factor * v;
  }

  permutation(count) {
    return shuffledNumbers(count, () => this.words.next());
  }
}
