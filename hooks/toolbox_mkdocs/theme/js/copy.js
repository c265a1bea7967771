// Addresses that can be copied: a button after each link with data-copy. Without JavaScript there is no button.
import { copy } from "./dom.js";

const NAME = "Kopieer adres";

/** @param {Document} page */
export function startCopy(page) {
  if (!navigator.clipboard) return;
  for (const link of page.querySelectorAll("a[data-copy]")) {
    if (link instanceof HTMLAnchorElement) link.after(" ", button(page, link));
  }
}

/**
 * @param {Document} page
 * @param {HTMLAnchorElement} link
 */
function button(page, link) {
  const made = page.createElement("button");
  made.type = "button";
  made.className = "mao-button mao-button--quiet mao-copy";
  const name = page.createElement("span");
  name.className = "mao-copy__of";
  name.textContent = ` van ${link.textContent}`;
  const said = page.createElement("span");
  said.setAttribute("aria-live", "polite");
  said.textContent = NAME;
  made.append(said, name);
  made.addEventListener("click", () => copy(link.href, said, NAME));
  return made;
}
