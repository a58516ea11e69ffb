// Colours as the page has them, for charts and for widgets: both carry this along.

const probe = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });

/** Any CSS colour as [red, green, blue, alpha], 0 to 255. */
export function channels(colour) {
  const context = probe.getContext("2d", { willReadFrequently: true });
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

export const isLight = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue > 140;

/** What an element stands on: the first colour below it that is not seen through. */
export function groundOf(element) {
  for (let e = element; e; e = e.parentElement) {
    const colour = channels(getComputedStyle(e).backgroundColor);
    if (colour[3] > 127) return colour;
  }
}
