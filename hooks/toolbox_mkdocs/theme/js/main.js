// What a page does on top of being readable: each part works on elements that are there and leaves the rest alone.
import { startContents, startLost, startMenu, startPrefetch, startSchemeSwitch, startShare } from "./frame.js";

startSchemeSwitch(document);
startContents(document);
startMenu(document);
startLost(document);
startShare(document);
if (window.matchMedia("(hover: hover)").matches) startPrefetch(document);

// What only some pages need is only fetched there.
start("body", () => import("./search-field.js").then(({ startSearchField }) => startSearchField));
start("[data-copy]", () => import("./copy.js").then(({ startCopy }) => startCopy));
start("[data-finder]", () => import("./finder.js").then(({ startFinder }) => startFinder), true);
start(".mao-listing", () => import("./list-filter.js").then(({ startListFilter }) => startListFilter));
start("[data-picker]", () => import("./picker.js").then(({ startPicker }) => startPicker));
start("[data-postcode-note]", () => import("./postcode-areas.js").then(({ startPostcodeAreas }) => startPostcodeAreas));
start("[data-map]", () => import("./region-map.js").then(({ startRegionMaps }) => startRegionMaps));
start("[data-proposal], [data-confirm], [data-from-page]", () => import("./proposal.js").then(({ startProposals }) => startProposals), true);

/**
 * A part that does not come leaves the page as it is without scripts. `data-unless` says what one can do there: it is taken away once
 * the part that the page `isFor` has started.
 * @param {string} selector
 * @param {() => Promise<(page: Document) => void>} load
 * @param {boolean} [isFor]
 */
function start(selector, load, isFor = false) {
  if (!document.querySelector(selector)) return;
  const ways = isFor ? document.querySelectorAll("[data-unless]") : [];
  load().then(
    (begin) => {
      begin(document);
      ways.forEach((way) => way.remove());
    },
    () => isFor && document.documentElement.classList.remove("mao-js"), // no room is kept any longer for what will not come
  );
}

// When the site was made is asked once somebody scrolled to the end of a page; never while a form is filled in.
const built = document.querySelector("[data-built]");
const watchEnd = () => {
  if (!(built instanceof HTMLElement) || !built.parentElement) return;
  new IntersectionObserver(([end], observer) => {
    if (!end?.isIntersecting) return;
    observer.disconnect();
    import("./built.js").then(({ showBuilt }) => showBuilt(built, new Date()), () => {});
  }).observe(built.parentElement);
};
if (!document.querySelector("[data-proposal], [data-confirm]")) window.addEventListener("scroll", watchEnd, { once: true, passive: true });

// Help in danger is fetched once somebody is about to type; where words may stand already, at once.
const startUrgent = () => import("./urgent.js").then(({ startUrgent }) => startUrgent(document), () => {});
if (document.querySelector("[data-finder], [data-lost]")) startUrgent();
else document.addEventListener("focusin", ({ target }) => target instanceof Element && target.matches("input[type=search], [data-picker] input") && startUrgent());
