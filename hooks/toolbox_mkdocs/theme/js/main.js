// What a page does on top of being readable: each part works on elements that are there and leaves the rest alone.
import { copy, plain } from "./dom.js";

// The contents list: open beside the text when there is room, folded above it when there is not.

const WIDE = window.matchMedia("(min-width: 64em)");

/** @param {Document} page */
function startContents(page) {
  const fold = page.querySelector(".mao-toc__fold");
  if (!(fold instanceof HTMLDetailsElement)) return;
  const fit = () => {
    fold.open = WIDE.matches;
  };
  fold.addEventListener("click", (event) => {
    if (!WIDE.matches && event.target instanceof HTMLAnchorElement) fold.open = false;
  });
  WIDE.addEventListener("change", fit);
  fit();
}

// On paper what is folded is open. A style sheet does that too, but not in every browser.

/** @param {Document} page */
function startPaper(page) {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = /** @type {HTMLDetailsElement[]} */ ([...page.querySelectorAll(".mao-body details:not([open])")]);
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });
}

// The menu of small screens is a popover that the browser opens and closes; this closes it when the window grows wide.

/** @param {Document} page */
function startMenu(page) {
  const sheet = page.getElementById("mao-menu");
  if (!(sheet instanceof HTMLElement) || !("hidePopover" in sheet)) return;
  WIDE.addEventListener("change", () => {
    if (WIDE.matches && sheet.matches(":popover-open")) sheet.hidePopover();
  });
}

// The switch of colours goes through three states, each with a name of its own for what comes next: the other colours than those of
// the system, these as well, and what the system says again.

const KEY = "mao-scheme";
const SYSTEM = window.matchMedia("(prefers-color-scheme: dark)");
const NAMES = { slate: "Donkere kleuren", default: "Lichte kleuren", "": "Kleuren van uw apparaat" };

/** @typedef {keyof typeof NAMES} Scheme "" is that of the system */

/** @returns {Scheme} what is chosen now */
function chosen() {
  const scheme = document.documentElement.dataset.mdColorScheme;
  return scheme === "slate" || scheme === "default" ? scheme : "";
}

/** @returns {Scheme} what the switch leads to */
function next() {
  const other = SYSTEM.matches ? "default" : "slate";
  const same = SYSTEM.matches ? "slate" : "default";
  const now = chosen();
  return now === "" ? other : now === other ? same : "";
}

/** @param {Scheme} scheme */
function choose(scheme) {
  const { dataset } = document.documentElement;
  if (scheme) dataset.mdColorScheme = scheme;
  else delete dataset.mdColorScheme;
  try {
    if (scheme) localStorage.setItem(KEY, scheme);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage can be closed to us; the choice then lasts as long as the page.
  }
}

/** @param {Document} page */
function startSchemeSwitch(page) {
  const button = page.querySelector("[data-scheme-switch]");
  if (!(button instanceof HTMLButtonElement)) return;
  const show = () => {
    button.textContent = NAMES[next()];
  };
  button.addEventListener("click", () => {
    choose(next());
    show();
  });
  SYSTEM.addEventListener("change", show);
  show();
}

// Ways to pass a page on: by mail, by its address, by what the device itself offers, and on paper. No third party is asked.

const NAME = "Kopieer het adres";

/** @param {Document} page */
function startShare(page) {
  page.addEventListener("copy", copyPlain);
  const part = page.querySelector("[data-share]");
  const mail = part?.querySelector("[data-share-mail]");
  if (!(part instanceof HTMLElement) || !(mail instanceof HTMLAnchorElement)) return;
  const title = plain(page.querySelector("h1")?.textContent?.trim() ?? page.title);
  const url = address(page);
  mail.href ||= `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  const row = mail.parentElement;
  if ("share" in navigator) row?.append(button(page, "Deel met een app", () => navigator.share({ title, url })));
  if (navigator.clipboard) row?.append(copying(page, url));
  row?.append(button(page, "Print deze pagina", () => window.print()));
  part.hidden = false;
}

/**
 * What is copied from a page has no soft hyphens: they would hide a word from whoever searches for it.
 * @param {ClipboardEvent} event
 */
function copyPlain(event) {
  const text = String(document.getSelection());
  if (!event.clipboardData || plain(text) === text) return;
  event.clipboardData.setData("text/plain", plain(text));
  event.preventDefault();
}

/**
 * The page's address as others may know it: without what was searched or jumped to.
 * @param {Document} page
 */
function address(page) {
  const canonical = page.querySelector("link[rel=canonical]");
  return canonical instanceof HTMLLinkElement ? canonical.href : location.origin + location.pathname;
}

/**
 * @param {Document} page
 * @param {string} url
 */
function copying(page, url) {
  const made = button(page, NAME, () => copy(url, made, NAME));
  made.setAttribute("aria-live", "polite");
  return made;
}

/**
 * @param {Document} page
 * @param {string} text
 * @param {() => unknown} act
 */
function button(page, text, act) {
  const made = page.createElement("button");
  made.type = "button";
  made.className = "mao-share__way";
  made.textContent = text;
  made.addEventListener("click", async () => {
    try {
      await act();
    } catch (error) {
      const isClosed = error instanceof DOMException && error.name === "AbortError"; // by the visitor, who wants no other way
      if (!isClosed) made.textContent = `${text}: dat lukte niet`;
    }
  });
  return made;
}

// A page that a mouse rests on is fetched ahead, so that it is there at the click. Our own pages alone, each once, and not for
// who is careful with data. A plain fetch: the policy of the pages allows it, and the browser keeps what the host lets it keep.

const REST = 80; // milliseconds: shorter is passing by
const MOST = 8; // pages fetched ahead from one page

/** @typedef {Navigator & { connection?: { saveData?: boolean, effectiveType?: string } }} Connected */

/** @param {Document} page */
function startPrefetch(page) {
  const connection = /** @type {Connected} */ (navigator).connection;
  const isSlow = /2g/.test(connection?.effectiveType ?? "");
  if (connection?.saveData || isSlow || window.matchMedia("(prefers-reduced-data: reduce)").matches) return;
  /** @type {Set<string>} */
  const known = new Set([location.href.split("#")[0]]);
  let timer = 0;
  page.addEventListener("pointerover", (event) => {
    window.clearTimeout(timer);
    const link = event.target instanceof Element && event.pointerType === "mouse" ? event.target.closest("a[href]") : null;
    if (link instanceof HTMLAnchorElement && isPage(link)) timer = window.setTimeout(() => ahead(link), REST);
  });

  /** @param {HTMLAnchorElement} link */
  function ahead(link) {
    const address = link.href.split("#")[0];
    if (known.has(address) || known.size > MOST) return;
    known.add(address);
    fetch(address, { priority: "low" }).catch(() => known.delete(address));
  }
}

/** @param {HTMLAnchorElement} link */
function isPage(link) {
  return link.origin === location.origin && /^https?:$/.test(link.protocol) && link.pathname.endsWith("/") && !link.search && !link.download;
}

// What every page does.
startSchemeSwitch(document);
startContents(document);
startMenu(document);
startShare(document);
startPaper(document);
if (window.matchMedia("(hover: hover)").matches) startPrefetch(document);

// What only some pages need is only fetched there. A build reads these lines, so that the head of a page can name what it will load.
start("body", () => import("./fields.js").then(({ startFields }) => startFields));
start("[data-lost]", () => import("./lost.js").then(({ startLost }) => startLost));
start("[data-copy]", () => import("./copy.js").then(({ startCopy }) => startCopy));
start("[data-finder]", () => import("./finder.js").then(({ startFinder }) => startFinder), true);
start("[data-listing]", () => import("./list-filter.js").then(({ startListFilter }) => startListFilter));
start("[data-map]", () => import("./region-map.js").then(({ startRegionMaps }) => startRegionMaps));
start("[data-proposal], [data-confirm], [data-from-page]", () => import("./proposal.js").then(({ startProposals }) => startProposals), true);
start("[data-finder], [data-lost]", () => import("./urgent.js").then(({ startUrgent }) => startUrgent)); // words may stand there already

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

// Help in danger is fetched once somebody is about to type.
const startUrgent = () => import("./urgent.js").then(({ startUrgent }) => startUrgent(document), () => {});
document.addEventListener("focusin", ({ target }) => target instanceof Element && target.matches("input[type=search], [data-picker] input") && startUrgent());

// Who has a postcode in the address sees the areas of that postcode.
const startAreas = () => start("[data-postcode-note]", () => import("./postcode-areas.js").then(({ startPostcodeAreas }) => startPostcodeAreas));
if (location.hash) startAreas();
else window.addEventListener("hashchange", startAreas, { once: true });
