// Light or dark, as the charts tell it: by the colour of the page's text, unless the page says which of the two it is.

import { channels, groundOf, isLight } from "../../../Display/Page/colours.js";
import { classColours, deltaColour, gradientColour, wrongColour } from "./palette.js";

function isDark(element) {
  if (matchMedia("print").matches) return false;
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : isLight(channels(getComputedStyle(element.parentElement ?? element).color));
}

/** Gives the widget its colours now and whenever the page changes them. Calls with whether it is dark. */
export function followTheme(element, changed) {
  let shown;
  const apply = () => {
    const dark = isDark(element), side = Number(dark);
    const ground = groundOf(element.parentElement);
    const fits = ground && isLight(ground) !== dark;
    const look = `${dark} ${fits ? ground : ""}`;
    if (look === shown) return;
    shown = look;
    const colours = {
      ground: fits ? `rgb(${ground.slice(0, 3)})` : dark ? "#1e1e1e" : "#ffffff",
      delta: deltaColour[side], gradient: gradientColour[side], wrong: wrongColour[side],
      against: classColours[0][side], speaks: classColours[1][side],
    };
    for (const [name, colour] of Object.entries(colours)) element.style.setProperty(`--bl-${name}`, colour);
    element.dataset.side = dark ? "dark" : "light";
    changed(dark);
  };
  const again = () => {
    if (element.isConnected) {
      apply();
      setTimeout(apply, 400);
      return;
    }
    observer.disconnect();
    media.forEach(query => query.removeEventListener("change", again));
  };
  const observer = new MutationObserver(again);
  const media = [matchMedia("print"), matchMedia("(prefers-color-scheme: dark)")];
  for (const watched of [document.documentElement, document.body]) observer.observe(watched, { attributes: true });
  media.forEach(query => query.addEventListener("change", again));
  apply();
}

export const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
