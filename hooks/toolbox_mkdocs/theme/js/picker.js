// The field "Uw plaats of gemeente": suggestions while typing, and the way to the page of a municipality.
import { Combobox } from "./combobox.js";
import { find, plural } from "./dom.js";
import { findPlaces, noteOf, readPlaces, spelled } from "./places.js";

const ROOT = new URL("../", import.meta.url);

/** @typedef {import("./places.js").Name} Name */

/** @type {Promise<Name[]> | undefined} */
let loading;

/** All names, fetched once. A failure is not remembered: the next call tries again. */
function loadPlaces() {
  loading ??= fetchPlaces().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchPlaces() {
  const answer = await fetch(new URL("gemeenten/plaatsen.json", ROOT));
  if (!answer.ok) throw new Error(`plaatsen.json: ${answer.status}`);
  return readPlaces(await answer.json());
}

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
  input.addEventListener("focus", () => loadPlaces().catch(() => {}));
  form.addEventListener("submit", (event) => submit(event, form, combobox));
  combobox.suggest(); // for what was typed before this script was there
}

/**
 * What fits, and always the way to the list of all municipalities as the last line; nothing where help stands below the field.
 * @param {HTMLFormElement} form
 * @param {string} text
 */
async function choices(form, text) {
  const [names, urgent] = await Promise.all([loadPlaces().catch(() => /** @type {Name[]} */ ([])), import("./urgent.js").catch(() => null)]);
  if ((await urgent?.heard(text))?.dangers.length) return [];
  const found = findPlaces(names, text).map((name) => ({ title: name.name, note: noteOf(name), url: urlOf(name) }));
  return [...found, { title: "Staat uw plaats er niet bij? Kies uw gemeente.", note: "", url: form.action, aside: true }];
}

/** @param {Name} name */
function urlOf({ town }) {
  return new URL(`gemeenten/${town.id}/`, ROOT).href;
}

/** @param {import("./combobox.js").Choice[]} found with the last line */
function said(found) {
  if (found.length === 1) return "Geen plaats gevonden. Met pijl omlaag gaat u naar alle gemeenten.";
  return `${plural(found.length - 1, "suggestie", "suggesties")}. Kies met pijl omlaag.`;
}

/**
 * Straight on when the name can mean one municipality only; otherwise the list stays, to choose from.
 * @param {SubmitEvent} event
 * @param {HTMLFormElement} form
 * @param {Combobox} combobox
 */
async function submit(event, form, combobox) {
  const text = combobox.input.value;
  event.preventDefault();
  const names = text.trim() ? await loadPlaces().catch(() => null) : null;
  if (!names) return location.assign(form.action);
  const towns = new Set(exact(names, text).map(urlOf));
  if (towns.size === 1) return location.assign([...towns][0]);
  combobox.input.focus();
  combobox.suggest();
}

/**
 * The names that are what was typed, or all when none is.
 * @param {Name[]} names
 * @param {string} text
 */
function exact(names, text) {
  const found = findPlaces(names, text);
  const same = found.filter(({ name }) => spelled(name) === spelled(text));
  return same.length ? same : found;
}
