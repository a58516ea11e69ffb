import { Playground } from "./playground.js";
import { beginAll } from "./widgets.js";

beginAll("playground", (host, given) => new Playground(host, given));
