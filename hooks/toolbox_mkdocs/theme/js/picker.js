// The field "Uw plaats, gemeente of postcode": suggestions while typing, and the way to the page of a municipality.
import { Combobox } from "./combobox.js";
import { find, plural } from "./dom.js";
import { isPostcodeBegun, postcodeIn } from "./postcodes.js";

/** What knows places, fetched with the first focus: most pages are read without it. */
const places = () => import("./place-index.js");

/** @param {Document} page */
export function startPicker(page) {
  for (const form of page.querySelectorAll("[data-picker]")) {
    if (form instanceof HTMLFormElement) start(form);
  }
}

/** @param {HTMLFormElement} form */
function start(form) {
  const input = find(form, "input", HTMLInputElement);
  const combobox = new Combobox(input, { label: "Plaatsen en gemeenten", find: (text) => choices(form, text), said });
  input.addEventListener("focus", () => places().then(({ loadPlaces }) => loadPlaces()).catch(() => {}));
  form.addEventListener("submit", (event) => submit(event, form, combobox));
  combobox.suggest(); // for what was typed before this script was there
}

/**
 * What fits, and always the way to the list of all municipalities as the last line; nothing where help stands below the field, and
 * while a postcode is not whole.
 * @param {HTMLFormElement} form
 * @param {string} text
 */
async function choices(form, text) {
  const [found, urgent] = await Promise.all([
    places().then(({ findTowns }) => findTowns(text)).catch(() => []),
    import("./urgent.js").catch(() => null),
  ]);
  if ((await urgent?.heard(text))?.dangers.length) return [];
  if (isPostcodeBegun(text) && !postcodeIn(text)) return [];
  return [...found, { title: "Staat uw plaats er niet bij? Kies uw gemeente.", note: "", url: form.action, aside: true }];
}

/** @param {import("./combobox.js").Choice[]} found with the last line */
function said(found) {
  if (found.length === 1) return "Geen plaats gevonden. Met pijl omlaag gaat u naar alle gemeenten.";
  return `${plural(found.length - 1, "suggestie", "suggesties")}. Kies met pijl omlaag.`;
}

/**
 * Straight on when the text can mean one municipality only; otherwise the list stays, to choose from.
 * @param {SubmitEvent} event
 * @param {HTMLFormElement} form
 * @param {Combobox} combobox
 */
async function submit(event, form, combobox) {
  const text = combobox.input.value;
  event.preventDefault();
  const found = text.trim() ? await places().then(({ findExactly }) => findExactly(text)).catch(() => null) : null;
  if (!found) return location.assign(form.action);
  const urls = new Set(found.map(({ url }) => url));
  if (urls.size === 1) return location.assign([...urls][0]);
  combobox.input.focus();
  combobox.suggest();
}
