// Where the units of a drawn network stand, and the labels on its edges.

const LINE = 16;

/** How wide boxes and the numbers on edges are, and how much narrower, with numbers written shorter, where there is less room. */
const wide = { input: 84, unit: 100, label: 68 };
const narrow = { input: 66, unit: 74, label: 52 };

/** Between two boxes a number on their edge has room. */
const roomBetween = ({ label }) => label + 4;

/** The width below which nothing is readable: a narrower page scrolls the drawing. */
const leastWidth = (layers, look) => look.input + layers * (look.unit + roomBetween(look)) + 4;

/** More units than this in a layer stand close, and the numbers on their edges have two lines each. */
const FEW = 4;

/** From this many weights on, or this many units in a layer, a drawing shows the numbers of one unit at a time. */
export const isWhole = net => Math.max(...net.sizes) <= 3 && net.W.reduce((sum, w) => sum + w.length, 0) <= 15;

/** How far along an edge its numbers stand: nearer to the side where edges lie apart. */
const NEAR = 0.68;

/** Three lines of numbers, and a little between them and the next. */
const GROUP = 3 * (LINE - 1) + 3;

/** What stands in a unit's box, line by line, as kinds of numbers. */
function linesOf(net, l, isOpen) {
  if (l === 0) return ["x"];
  return isOpen ? ["b", "a", "z", "delta", "db", "newb"] : ["z"];
}

/** The places of all units on a page of a width. @returns {{ width: number, height: number, units: { l, j, x, y, width, height, lines }[][], loss, look: { label: number }, isNarrow: boolean }} */
export function placesOf(net, room, chosen) {
  const whole = isWhole(net), last = net.layers, isNarrow = room < leastWidth(last, wide), look = isNarrow ? narrow : wide;
  const open = (l, j) => whole || (chosen?.l === l && chosen?.j === j);
  const width = Math.max(room, leastWidth(last, look)), boxWidth = l => l === 0 ? look.input : look.unit;
  const units = net.sizes.map((size, l) => Array.from({ length: size }, (_, j) => {
    const lines = linesOf(net, l, open(l, j));
    return { l, j, lines, width: boxWidth(l), height: lines.length * LINE + 10 };
  }));
  // The columns stand evenly between the first and the last box.
  const step = (width - boxWidth(0) / 2 - boxWidth(last) / 2 - 4) / last;
  units.forEach((column, l) => column.forEach(unit => { unit.x = boxWidth(0) / 2 + 2 + l * step; }));
  const loss = { lines: net.sizes[last], height: (net.sizes[last] + 1) * LINE + 10 }, below = l => l === last ? loss.height + 14 : 0;
  let distance = 0;
  const heights = units.map((column, l) => {
    distance = whole ? distanceOf(net, l, column[0].height, distance) : 0;
    return (whole ? spread(column, distance) : stacked(column)) + below(l);
  });
  const height = Math.max(...heights);
  units.forEach((column, l) => column.forEach(unit => { unit.y += (height - heights[l]) / 2; }));
  const lowest = units[last].at(-1);
  Object.assign(loss, { x: lowest.x, y: lowest.y + lowest.height / 2 + 14 + loss.height / 2, width: lowest.width });
  return { width, height: height + 8, units, loss, look, isNarrow };
}

/**
 * How far the units of a layer stand from one another where all numbers are shown: the numbers on the edges that come in are
 * as many groups as there are units before, which fan out from a point and are not to run into those of the next unit.
 */
function distanceOf(net, l, height, before) {
  if (l === 0) return height + 118;
  const inputs = net.sizes[l - 1];
  return Math.max(height + 62, (GROUP + (inputs - 1) * (1 - NEAR) * before) / NEAR);
}

/** Puts the units of a layer below each other at a distance; gives the height that they take. */
function spread(column, distance) {
  column.forEach((unit, j) => { unit.y = 4 + unit.height / 2 + j * distance; });
  return 4 + column[0].height + (column.length - 1) * distance;
}

/** Puts the units of a layer below each other, one of which may be open; gives the height that they take. */
function stacked(column) {
  const gap = column.length > FEW ? 6 : 48;
  let y = 4;
  for (const unit of column) {
    unit.y = y + unit.height / 2;
    y += unit.height + gap;
  }
  return y - gap;
}

/** Where the numbers on an edge stand, between the boxes that it joins. */
export function labelPlaces(net, from, to, isOpen, look) {
  const whole = isWhole(net), [before, after] = [net.sizes[from.l], net.sizes[to.l]];
  const near = whole ? after >= before : isOpen(from);
  const [left, right] = [from.x + from.width / 2, to.x - to.width / 2], half = roomBetween(look) / 2;
  const between = x => Math.min(Math.max(x, left + half), right - half);
  if (!whole && (near ? after : before) > FEW) {
    // Beside each of the units that stand close: there the edges are as far apart as they.
    const [x, y] = near ? [right - half, to.y] : [left + half, from.y];
    return { W: { x, y: y - (LINE - 1) }, dW: { x, y } };
  }
  const share = near ? NEAR : 1 - NEAR;
  const at = line => ({ x: between(left + share * (right - left)), y: from.y + share * (to.y - from.y) + line * (LINE - 1) });
  return { W: at(-1.5), dW: at(-0.5), newW: at(0.5) };
}

export const lineHeight = LINE;
