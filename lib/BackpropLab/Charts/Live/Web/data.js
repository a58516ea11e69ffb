// The data sets of the library, made from the same seeds.

import { RandomState } from "./mersenneTwister.js";

function angles(count, end, includeEnd) {
  const steps = includeEnd ? count - 1 : count;
  return Array.from({ length: count }, (_, i) => includeEnd && i === steps && i > 0 ? end : i * (end / Math.max(steps, 1)));
}

function shuffledCurves(points, noise, random) {
  const order = Array.from(random.permutation(points.length));
  const rows = order.map(i => points[i].slice(0, 2));
  for (const row of rows) {
    row[0] += noise * random.standardNormal();
    row[1] += noise * random.standardNormal();
  }
  return { rows, labels: order.map(i => points[i][2]) };
}

function moons({ samples, noise, seed }) {
  const upper = Math.floor(samples / 2);
  return shuffledCurves([
    ...angles(upper, Math.PI, true).map(angle => [Math.cos(angle), Math.sin(angle), 0]),
    ...angles(samples - upper, Math.PI, true).map(angle => [1 - Math.cos(angle), 1 - Math.sin(angle) - 0.5, 1]),
  ], noise, new RandomState(seed));
}

function circles({ samples, noise, seed }) {
  const outer = Math.floor(samples / 2), factor = 0.5;
  return shuffledCurves([
    ...angles(outer, 2 * Math.PI, false).map(angle => [Math.cos(angle), Math.sin(angle), 0]),
    ...angles(samples - outer, 2 * Math.PI, false).map(angle => [Math.cos(angle) * factor, Math.sin(angle) * factor, 1]),
  ], noise, new RandomState(seed));
}

function blobs({ samples, classes, noise, seed }) {
  const random = new RandomState(seed);
  const centers = Array.from({ length: classes }, () => [random.uniform(-10, 10), random.uniform(-10, 10)]);
  const labels = centers.flatMap((_, k) => Array(Math.floor(samples / classes) + (k < samples % classes ? 1 : 0)).fill(k));
  const rows = labels.map(k => centers[k].map(center => center + noise * random.standardNormal()));
  const order = Array.from(random.permutation(labels.length));
  return { rows: order.map(i => rows[i]), labels: order.map(i => labels[i]) };
}

function spirals({ samples, classes, noise, seed }) {
  const random = new RandomState(seed), perArm = Math.floor(samples / classes);
  const labels = Array.from({ length: classes * perArm }, (_, n) => Math.floor(n / perArm));
  const rows = labels.map(arm => {
    const radius = random.uniform(0.05, 1);
    const angle = 4 * radius + 2 * Math.PI / classes * arm + noise * random.standardNormal();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { rows, labels };
}

function xor({ samples, noise, seed }) {
  const random = new RandomState(seed);
  const corners = [[-1, -1], [-1, 1], [1, 1], [1, -1]];
  const labels = Array.from({ length: samples }, (_, n) => n % 2);
  return { rows: labels.map((_, n) => corners[n % 4].map(corner => corner + noise * random.standardNormal())), labels };
}

const makers = { moons, circles, blobs, spirals, xor };

/** How a column is standardised: its mean, and its standard deviation and a little. */
function scaleOf(values) {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let squares = 0, correction = 0;
  for (const value of values) {
    squares += (value - mean) * (value - mean);
    correction += value - mean;
  }
  const variance = (squares - correction * correction / count) / count;
  const rounding = Number.EPSILON;
  const isConstant = variance <= count * rounding * variance + (count * mean * rounding) ** 2;
  return { mean, scale: isConstant ? 1 : Math.sqrt(variance) + 1e-8 };
}

/** The samples that settings ask for, or those that the page was given, as training and test rows. */
export function dataOf(settings, own) {
  const all = settings.data === "own" ? own : makers[settings.data](settings);
  const order = new RandomState(settings.seed).permutation(all.rows.length);
  const testCount = Math.ceil(settings.test * all.rows.length);
  const taken = (from, to) => {
    const at = Array.from(order.slice(from, to));
    return { rows: at.map(i => all.rows[i]), labels: at.map(i => all.labels[i]) };
  };
  const [test, train] = [taken(0, testCount), taken(testCount)];
  const scales = [0, 1].map(j => scaleOf(train.rows.map(row => row[j])));
  for (const part of [train, test]) {
    part.rows = part.rows.map(row => row.map((value, j) => (value - scales[j].mean) / scales[j].scale));
  }
  return { train, test, classes: Math.max(...all.labels) + 1 };
}
