// The page for lost addresses: its search starts with the words of the address, and its links where the site does. Knows addresses, not
// what exists.
import { make, ROOT } from "./dom.js";

const NOISE = new Set(["index", "html", "htm", "php", "aspx", "www", "nl"]);

/**
 * The words of an address: `/regios/voorbeeld-streek/index.html` gives "regios voorbeeld streek".
 * @param {string} path
 * @param {string} root the path below which the site stands
 */
function wordsOf(path, root) {
  let plain = path.startsWith(root) ? path.slice(root.length) : path;
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A broken escape is looked for as it stands.
  }
  const words = plain.split(/[^\p{L}\p{N}']+/u).filter((word) => word.length > 1 && !NOISE.has(word.toLowerCase()));
  return [...new Set(words)].slice(0, 6).join(" ");
}

/** @param {Document} page */
export function startLost(page) {
  if (page.querySelector("[data-placeless]") && ROOT.pathname !== "/") place(page);
  const form = page.querySelector("[data-lost]");
  const field = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement) || !field || field.value) return;
  const words = wordsOf(location.pathname, ROOT.pathname);
  if (!words || location.pathname.endsWith("/404.html")) return;
  field.value = words;
  const hint = form.querySelector(".mao-lost__hint");
  if (hint instanceof HTMLElement) hint.hidden = false;
  field.dispatchEvent(new Event("change", { bubbles: true })); // what looks for danger may have started before
}

/**
 * Nobody wrote below which path the site stands: what starts at the host is led to where this script was found.
 * @param {Document} page
 */
function place(page) {
  for (const name of ["action", "data-built", "href", "src"]) {
    for (const element of page.querySelectorAll(`[${name}^="/"]:not(script)`)) {
      element.setAttribute(name, ROOT.pathname + (element.getAttribute(name) ?? "").slice(1));
    }
  }
  page.head.append(make("script", { src: new URL("scheme.js", import.meta.url).href }));
}
