// What a page does on top of being readable: each part works on elements that are there and leaves the rest alone.
import { startSchemeSwitch } from "./scheme-switch.js";
import { startContents } from "./contents.js";
import { startMenu } from "./menu.js";
import { startLost } from "./lost.js";

startSchemeSwitch(document);
startContents(document);
startMenu(document);
startLost(document);
