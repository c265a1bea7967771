// Makes elements. Text only ever becomes text: nothing here reads HTML.

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
