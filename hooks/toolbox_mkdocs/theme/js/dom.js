// What many scripts ask of a page: elements made and found, texts as they are written, and where the site begins. Text only ever becomes
// text: nothing here reads HTML.

/** Where the site begins: this file lies two folders below it. */
export const ROOT = new URL("../../", import.meta.url);

export const LONGEST = 300; // signs that count of what somebody types

/**
 * `make("a", {href}, "text", other)`; attributes that are false or undefined are left out, true is an empty one.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...content);
  return element;
}

/**
 * "1 resultaat", "2.345 resultaten".
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function plural(count, one, many) {
  return `${count.toLocaleString("nl-NL")} ${count === 1 ? one : many}`;
}

/**
 * A text as it is written: without the soft hyphens at which long words may be cut.
 * @param {string} text
 */
export function plain(text) {
  return text.replaceAll("\u00AD", "");
}

/**
 * A text of which a browser must not make other words where it is `proper`: a name.
 * @param {string} text
 * @param {boolean} [proper]
 */
export const named = (text, proper) => (proper ? make("span", { translate: "no" }, text) : text);

/**
 * The element of that kind with this selector, or an error that names it: the template and the script belong together.
 * @template {Element} Kind
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find(parent, selector, kind) {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`${selector} is not on this page`);
  return found;
}

const SHOWN = 4000; // milliseconds that a button says that it is done

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
