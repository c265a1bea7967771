// Ways to pass a page on: by mail, by its address, by what the device itself offers, and on paper. No third party is asked.

import { plain } from "./dom.js";

const NAME = "Kopieer het adres";
const SHOWN = 4000; // milliseconds that the button says that it is done

/** @param {Document} page */
export function startShare(page) {
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
 * Puts a text on the clipboard. A button's words say for a while whether that went well, then again what it is called.
 * @param {string} text
 * @param {HTMLElement} words
 * @param {string} name
 */
export async function copy(text, words, name) {
  const isCopied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  words.textContent = isCopied ? "Gekopieerd" : "Kopiëren lukte niet";
  setTimeout(() => {
    words.textContent = name;
  }, SHOWN);
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
