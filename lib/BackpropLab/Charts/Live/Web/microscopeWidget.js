import { Microscope } from "./microscope.js";
import { beginAll } from "./widgets.js";

beginAll("microscope", (host, given) => new Microscope(host, given));
