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
export function startSchemeSwitch(page) {
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
