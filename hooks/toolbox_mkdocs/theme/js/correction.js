// Which page a correction is about, and what stands there now: read from the address, and from the data that the site itself
// publishes. Nothing that somebody types gets into an address: only the page that was picked does.
import { fieldsIn, setDefaults } from "./answers.js";
import { find } from "./dom.js";

/** @typedef {Record<string, any>} Entry */

const ENTRY = /^\/([a-z]+)\/([a-z0-9-]+)\/$/;

/** The page that `?pagina=` names, from the root, or "". */
const asked = () => new URLSearchParams(location.search).get("pagina") || "";

/**
 * The page that leads to all forms, opened from a page on which something is wrong: goes on to the right form.
 * @param {HTMLElement} notice for a page without a form
 */
export function lead(notice) {
  const from = asked();
  if (!from.startsWith("/")) return;
  const [, section, id] = ENTRY.exec(from) || [];
  const own = section && notice.ownerDocument.querySelector(`a[href$="bijdragen/regio/${id}/"]`);
  const form = section && notice.ownerDocument.querySelector(`a[href$="${section}/verbeteren/"]`);
  if (form instanceof HTMLAnchorElement) return location.replace(`${form.href}?pagina=${encodeURIComponent(from)}`);
  if (own instanceof HTMLAnchorElement) return location.replace(`${own.href}#verbeteren`); // regions have no form but this
  const mail = notice.querySelector("[data-from-mail]");
  if (mail instanceof HTMLAnchorElement) mail.href += `?subject=${encodeURIComponent(`Klopt er iets niet: ${from}`)}`;
  notice.hidden = false;
}

/**
 * Fills the form with what stands on the page that was picked; says whether it is ready to be used.
 * @param {HTMLFormElement} choice
 * @param {HTMLFormElement} form
 */
export async function prepare(choice, form) {
  choice.addEventListener("submit", (event) => {
    event.preventDefault();
    const picked = choice.querySelector("select")?.value;
    if (picked) location.search = `?pagina=${encodeURIComponent(picked)}`;
  });
  const entry = asked() && (await fetched(choice, asked()).catch(() => undefined));
  if (!entry) {
    choice.hidden = false;
    find(choice, "[data-choice-lost]", HTMLElement).hidden = !asked();
    return false;
  }
  form.dataset.which = entry.id;
  form.dataset.name = entry.name;
  setDefaults(form, Object.fromEntries(fieldsIn(form).map((field) => [field.dataset.key || "", told(field, entry)])));
  const made = find(choice.ownerDocument, "[data-choice-made]", HTMLElement);
  const page = find(made, "[data-choice-page]", HTMLAnchorElement);
  page.textContent = entry.name;
  page.href = new URL(`${entry.id}/`, page.href).href;
  made.hidden = false;
  return true;
}

/**
 * The entry as the site publishes it; nothing for a page of another kind, and never a person.
 * @param {HTMLFormElement} choice
 * @param {string} page
 * @returns {Promise<Entry | undefined>}
 */
async function fetched(choice, page) {
  const [, section, id] = ENTRY.exec(page) || [];
  const listed = choice.ownerDocument.querySelector("[data-choice-page]");
  if (!section || !(listed instanceof HTMLAnchorElement) || !listed.href.endsWith(`/${section}/`)) return undefined;
  const answer = await fetch(`${choice.action.replace(/\.json$/, "")}/${id}.json`);
  if (!answer.ok) return undefined;
  const entry = await answer.json();
  return entry.type === "persoon" ? undefined : entry;
}

/**
 * The present answer to a question, as somebody would write it.
 * @param {HTMLElement} field
 * @param {Entry} entry
 */
function told(field, entry) {
  const key = field.dataset.key || "";
  const value = key.split(".").reduce((found, part) => found?.[part], entry);
  const names = new Map(entry.references.map((/** @type {Entry} */ one) => [`${one.field} ${one.id}`, one.name]));
  const plain = (/** @type {unknown} */ one, /** @type {string} */ at) => names.get(`${at} ${one}`) ?? written(one, entry);
  if (field.dataset.control === "choices") return value.join("\n");
  if (field.dataset.control === "rows") {
    const columns = (field.dataset.columns || "").split(" ");
    return value.map((/** @type {Entry} */ row) => columns.map((name) => plain(row[name], `${key}.${name}`)).join(" | ").replace(/[ |]+$/, "")).join("\n");
  }
  return Array.isArray(value) ? value.map((one) => plain(one, key)).join("\n") : plain(value, key);
}

/**
 * A value as the files have it: links from the root, and times without a zone.
 * @param {unknown} value
 * @param {Entry} entry
 */
function written(value, entry) {
  if (value === true) return "ja";
  if (value === null || value === undefined || value === false) return "";
  const site = String(entry.page).replace(/\/[^/]+\/[^/]+\/$/, ""); // the address of the site, "" while it has none
  const text = String(value).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2");
  if (!site) return text;
  return text.startsWith(`${site}/`) ? text.slice(site.length) : text.replaceAll(`](${site}/`, "](/");
}
