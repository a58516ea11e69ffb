// Where the units of a drawn network stand, and the labels on its edges.

const LINE = 16;
/** With less width for each layer numbers are written shorter. */
const NARROW = 230;

/** More units than this in a layer stand close, and the numbers on their edges have one line each. */
const FEW = 4;

/** From this many weights on, or this many units in a layer, a drawing shows the numbers of one unit at a time. */
export const isWhole = net => Math.max(...net.sizes) <= 3 && net.W.reduce((sum, w) => sum + w.length, 0) <= 15;

/** What stands in a unit's box, line by line, as kinds of numbers. */
function linesOf(net, l, isOpen) {
  if (l === 0) return ["x"];
  return isOpen ? ["b", "a", "z", "delta", "db", "newb"] : ["z"];
}

/** The places of all units at a width. @returns {{ height: number, units: { l, j, x, y, width, height, lines }[][], loss, isNarrow: boolean }} */
export function placesOf(net, width, chosen) {
  const whole = isWhole(net), last = net.layers, narrow = width < NARROW * last;
  const open = (l, j) => whole || (chosen?.l === l && chosen?.j === j);
  const boxWidth = l => l === 0 ? (narrow ? 68 : 92) : narrow ? 76 : 112;
  const units = net.sizes.map((size, l) => Array.from({ length: size }, (_, j) => {
    const lines = linesOf(net, l, open(l, j));
    return { l, j, lines, width: boxWidth(l), height: lines.length * LINE + 10 };
  }));
  // Boxes that weights come in at need room for three lines each. The columns stand evenly between the first and the last box.
  const step = (width - boxWidth(0) / 2 - boxWidth(last) / 2 - 4) / last;
  units.forEach((column, l) => column.forEach(unit => { unit.x = boxWidth(0) / 2 + 2 + l * step; }));
  const loss = { lines: net.sizes[last], height: (net.sizes[last] + 1) * LINE + 10 };
  const heights = units.map((column, l) => stacked(column, whole, l === 0 ? 0 : net.sizes[l - 1], l === last ? loss.height + 14 : 0));
  const height = Math.max(...heights);
  units.forEach((column, l) => column.forEach(unit => { unit.y += (height - heights[l]) / 2; }));
  const lowest = units[last].at(-1);
  Object.assign(loss, { x: lowest.x, y: lowest.y + lowest.height / 2 + 14 + loss.height / 2, width: lowest.width });
  return { height: height + 8, units, loss, isNarrow: narrow };
}

/** Puts the units of a layer below each other; gives the height that they take. */
function stacked(column, whole, inputs, further) {
  const gap = !whole ? (column.length > FEW ? 6 : 48) : inputs === 0 ? 118 : Math.max(62, 68 * inputs - column[0].height);
  let y = 4;
  for (const unit of column) {
    unit.y = y + unit.height / 2;
    y += unit.height + gap;
  }
  return y - gap + further;
}

/** Where the numbers on an edge stand: nearer to the side where edges lie apart. Of units that stand close, side by side. */
export function labelPlaces(net, from, to, isOpen) {
  const whole = isWhole(net), [before, after] = [net.sizes[from.l], net.sizes[to.l]];
  const near = whole ? after >= before : isOpen(from);
  const isClose = !whole && (near ? after : before) > FEW;
  const at = (share, line) => {
    const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2];
    return { x: x1 + share * (x2 - x1), y: from.y + share * (to.y - from.y) + line * (LINE - 1) };
  };
  if (isClose) return { W: at(near ? 0.8 : 0.2, -0.5), dW: at(0.5, -0.5) };
  const share = whole ? (near ? 0.68 : 0.32) : near ? 0.66 : 0.4;
  return { W: at(share, -1.5), dW: at(share, -0.5), newW: at(share, 0.5) };
}

export const lineHeight = LINE;
