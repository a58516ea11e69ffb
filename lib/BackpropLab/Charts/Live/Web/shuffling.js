// How NumPy puts numbers into a random order.

/** A whole number from 0 to the largest, both included: the lowest bits of words, until they fit. */
function upTo(largest, nextWord) {
  const mask = 0xffffffff >>> Math.clz32(largest);
  for (;;) {
    const word = (nextWord() & mask) >>> 0;
    if (word <= largest) return word;
  }
}

/** The numbers 0, 1, ... in random order: swaps from the last place down. */
export function shuffledNumbers(count, nextWord) {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = upTo(i, nextWord);
    const moved = order[i];
    order[i] = order[j];
    order[j] = moved;
  }
  return order;
}
