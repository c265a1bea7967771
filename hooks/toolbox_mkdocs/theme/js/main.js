// What a page does on top of being readable: each part works on elements that are there and leaves the rest alone.
import { startContents } from "./contents.js";
import { startLost } from "./lost.js";
import { startMenu } from "./menu.js";
import { startSchemeSwitch } from "./scheme-switch.js";

startSchemeSwitch(document);
startContents(document);
startMenu(document);
startLost(document);

// What only some pages need is only fetched there.
import("./search-field.js").then(({ startSearchField }) => startSearchField(document));
import("./share.js").then(({ startShare }) => startShare(document));
if (window.matchMedia("(hover: hover)").matches) import("./prefetch.js").then(({ startPrefetch }) => startPrefetch(document));
if (document.querySelector("[data-copy]")) import("./copy.js").then(({ startCopy }) => startCopy(document));
if (document.querySelector("[data-finder]")) import("./finder.js").then(({ startFinder }) => startFinder(document));
if (document.querySelector(".mao-listing")) import("./list-filter.js").then(({ startListFilter }) => startListFilter(document));
if (document.querySelector("[data-picker]")) import("./picker.js").then(({ startPicker }) => startPicker(document));
if (document.querySelector("[data-postcode-note]")) import("./postcode-areas.js").then(({ startPostcodeAreas }) => startPostcodeAreas(document));
if (document.querySelector("[data-map]")) import("./region-map.js").then(({ startRegionMaps }) => startRegionMaps(document));
if (document.querySelector("[data-proposal], [data-confirm], [data-from-page]")) import("./proposal.js").then(({ startProposals }) => startProposals(document));

// When the site was made is asked once somebody scrolled to the end of a page; never while a form is filled in.
const built = document.querySelector("[data-built]");
const watchEnd = () => {
  if (!(built instanceof HTMLElement) || !built.parentElement) return;
  new IntersectionObserver(([end], observer) => {
    if (!end?.isIntersecting) return;
    observer.disconnect();
    import("./built.js").then(({ showBuilt }) => showBuilt(built, new Date()));
  }).observe(built.parentElement);
};
if (!document.querySelector("[data-proposal], [data-confirm]")) window.addEventListener("scroll", watchEnd, { once: true, passive: true });

// Help in danger is fetched once somebody is about to type; where words may stand already, at once.
const startUrgent = () => import("./urgent.js").then(({ startUrgent }) => startUrgent(document));
if (document.querySelector("[data-finder], [data-lost]")) startUrgent();
else document.addEventListener("focusin", ({ target }) => target instanceof Element && target.matches("input[type=search], [data-picker] input") && startUrgent());
