// Places in a text: the protocol counts Unicode code points, a browser counts UTF-16.

/** @param {string} text @param {number} offset in UTF-16 @returns {number} */
export function toCodePoints(text, offset) {
  return [...text.slice(0, offset)].length;
}

/** @param {string} text @param {number} points @returns {number} in UTF-16 */
export function toUtf16(text, points) {
  let offset = 0;
  for (let left = points; left > 0 && offset < text.length; left--) offset += /** @type {number} */ (text.codePointAt(offset)) > 0xffff ? 2 : 1;
  return offset;
}
