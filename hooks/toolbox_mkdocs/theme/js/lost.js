// The page for lost addresses: puts the words of the address in its search field. Knows addresses, not what exists.

const NOISE = new Set(["index", "html", "htm", "php", "aspx", "www", "nl"]);

/**
 * The words of an address: `/regios/voorbeeld-streek/index.html` gives "regios voorbeeld streek".
 * @param {string} path
 * @param {string} root the path below which the site stands
 */
export function wordsOf(path, root) {
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
  const form = page.querySelector("[data-lost]");
  const field = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement) || !field || field.value) return;
  const root = new URL("..", form.action).pathname;
  const words = wordsOf(location.pathname, root);
  if (!words || location.pathname.endsWith("/404.html")) return;
  field.value = words;
  const hint = form.querySelector(".mao-lost__hint");
  if (hint instanceof HTMLElement) hint.hidden = false;
}
