// The button for light and dark. Knows the system's preference and the visitor's choice, which it keeps on this device only.

const KEY = "mao-scheme";
const SYSTEM = window.matchMedia("(prefers-color-scheme: dark)");

/** @returns {boolean} whether the page is dark now */
function isDark() {
  const chosen = document.documentElement.dataset.mdColorScheme;
  return chosen ? chosen === "slate" : SYSTEM.matches;
}

/** @param {boolean} dark */
function choose(dark) {
  const scheme = dark ? "slate" : "default";
  document.documentElement.dataset.mdColorScheme = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Storage can be closed to us; the choice then lasts as long as the page.
  }
}

/** @param {Document} page */
export function startSchemeSwitch(page) {
  const button = page.querySelector("[data-scheme-switch]");
  if (!(button instanceof HTMLButtonElement)) return;
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    choose(!isDark());
    show();
  });
  SYSTEM.addEventListener("change", show);
  show();
}
