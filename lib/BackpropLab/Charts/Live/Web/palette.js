// The colours of the charts, each with its counterpart on a dark page.

export const classColours = [["#0072b2", "#56b4e9"], ["#d55e00", "#f08a3c"], ["#008a64", "#2fc79b"], ["#b4558e", "#e39bc4"]];

export const deltaColour = ["#5b4bb5", "#a99cf0"];

export const gradientColour = ["#5f7a00", "#b9cf3a"];

export const wrongColour = ["#b3243a", "#ff8a94"];

/** From class 0's side over the border to class 1's. */
export const fieldColours = [["#d2e7f6", "#123e5c"], ["#f7f7f6", "#24272b"], ["#fde0cb", "#5a3010"]];

/** The grounds of more than two classes' regions. */
export const regionColours = [["#d2e7f6", "#123e5c"], ["#fde0cb", "#5a3010"], ["#c6efdd", "#0d4a37"], ["#f9dcec", "#5a2846"]];

/** From the lowest activation over 0 to the highest. */
export const signColours = [["#e6e0f7", "#352a58"], ["#f5f5f7", "#25272c"], ["#cfeadb", "#123f2f"]];

export const channelsOf = colour => [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
