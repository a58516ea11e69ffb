// Numbers and names as people read them, and as C# does.

const minus = text => text.replace("-", "\u2212");

/** Four significant digits. */
export function short(value) {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return minus(String(value));
  const size = Math.abs(value);
  return minus(size < 1e-4 || size >= 1e6 ? value.toExponential(3).replace(/\.?0+e/, "e") : String(Number(value.toPrecision(4))));
}

/** At most seven characters, for a drawing; at most six in a narrow one. */
export function brief(value, isNarrow = false) {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e4) ? minus(value.toExponential(isNarrow ? 0 : 1)) : minus(String(Number(value.toPrecision((size < 1 ? 3 : 4) - Number(isNarrow)))));
}

/** Eight significant digits, for a number that is looked at closely. */
export const close = value => minus(String(Number(value.toPrecision(8))));

/** All digits, as C# reads them: a number with a point or an exponent is a double there. */
export function inCSharp(value) {
  const text = String(value);
  return /[.e]/.test(text) || !Number.isFinite(value) ? text.replace("e+", "e") : text;
}

/** A number within a product or behind a minus. */
export const factor = value => value < 0 ? `(${short(value)})` : short(value);

export const percent = p => `${minus((100 * p).toFixed(1))} %`;

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const loweredDigits = "₀₁₂₃₄₅₆₇₈₉";

const inDigits = (number, digits) => [...String(number)].map(digit => digits[digit]).join("");

/** The layer, in brackets: ⁽²⁾. */
export const layerMark = l => `⁽${inDigits(l, raisedDigits)}⁾`;

/** One index or several, counted from 1 as people do. */
export const lowered = (...indices) => indices.map(index => inDigits(index + 1, loweredDigits)).join(indices.some(index => index > 8) ? "," : "");
