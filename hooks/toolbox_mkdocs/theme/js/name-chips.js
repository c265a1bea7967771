// Names as chips: where a form takes a name on each line, one types, picks and takes away. The text field behind it stays what is
// kept and sent.
import { Combobox } from "./combobox.js";
import { make, plural } from "./dom.js";
import { fold } from "./words.js";

const ROOT = new URL("../../", import.meta.url);
const TOWNS = "municipalities"; // also found by the names of their places
const MOST = 8;

/** @typedef {{ title: string, note: string, url: string, proper: boolean }} Choice */

/** @param {HTMLFormElement} form */
export function startChips(form) {
  for (const field of form.querySelectorAll("[data-refers]")) {
    const text = field.querySelector("textarea");
    if (field instanceof HTMLElement && text) new Chips(form, field, text);
  }
}

class Chips {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} field
   * @param {HTMLTextAreaElement} text
   */
  constructor(form, field, text) {
    this.text = text;
    this.list = make("ul", { class: "mao-names", "aria-label": `Gekozen bij ${field.dataset.label}` });
    this.said = make("p", { class: "mao-choices__status", role: "status" });
    this.input = make("input", { class: "mao-input mao-form__input", id: `${text.id}-naam`, "data-aid": true, autocomplete: "off", translate: "no" });
    this.input.setAttribute("aria-describedby", `${text.id}-uitleg`);
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("change", () => this.add(this.input.value));
    text.after(this.list, make("div", { class: "mao-picker__field" }, this.input), this.said);
    this.combobox = new Combobox(this.input, {
      label: field.dataset.label || "",
      find: (typed) => suggestions(field.dataset.refers || "", typed, this.names()).catch(() => []),
      said: (choices) => `${plural(choices.length, "suggestie", "suggesties")}. Kies met pijl omlaag.`,
      choose: ({ title }) => this.add(title),
    });
    text.hidden = true;
    const label = field.querySelector("label");
    if (label) label.htmlFor = this.input.id;
    form.addEventListener("reset", () => queueMicrotask(() => this.show()));
    this.show();
  }

  names() {
    return this.text.value.split("\n").map((name) => name.trim()).filter(Boolean);
  }

  /** What is typed becomes a chip by itself, as the text field would have kept it. @param {KeyboardEvent} event */
  key(event) {
    const isWaiting = this.combobox.waiting.length || this.combobox.options[this.combobox.active];
    if (event.key !== "Enter" || event.isComposing || isWaiting) return;
    event.preventDefault();
    this.add(this.input.value);
  }

  /** @param {string} typed */
  add(typed) {
    const name = typed.trim();
    this.input.value = "";
    this.combobox.close();
    if (!name) return;
    const isNew = !this.names().some((known) => fold(known) === fold(name));
    if (isNew) this.keep([...this.names(), name]);
    this.said.textContent = isNew ? `${name} staat erbij.` : `${name} stond er al.`;
  }

  /** @param {string} name */
  remove(name) {
    this.keep(this.names().filter((known) => known !== name));
    this.said.textContent = `${name} is weggehaald.`;
    this.input.focus();
  }

  /** @param {string[]} names */
  keep(names) {
    this.text.value = names.join("\n");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.names().map((name) => make("li", {}, this.chip(name))));
    this.list.hidden = !this.names().length;
  }

  /** @param {string} name */
  chip(name) {
    const chip = make("button", { type: "button", class: "mao-chip", translate: "no", "aria-label": `${name} weghalen` }, name);
    chip.addEventListener("click", () => this.remove(name));
    return chip;
  }
}

/**
 * The names that fit and are not chosen yet, those that begin as typed first.
 * @param {string} kind
 * @param {string} typed
 * @param {string[]} chosen
 * @returns {Promise<Choice[]>}
 */
async function suggestions(kind, typed, chosen) {
  const choices = kind === TOWNS ? await towns(typed) : await entries(kind, typed);
  return choices.filter(({ title }) => !chosen.includes(title)).slice(0, MOST);
}

/** @param {string} typed */
async function towns(typed) {
  const { findMunicipalities } = await import("./place-index.js");
  return findMunicipalities(typed);
}

/** @type {Map<string, Promise<string[]>>} */
const loading = new Map();

/**
 * The names of all entries of a kind, fetched once; a failure is not remembered.
 * @param {string} kind
 */
function namesOf(kind) {
  const known = loading.get(kind) ?? fetchNames(kind);
  loading.set(kind, known);
  known.catch(() => loading.delete(kind));
  return known;
}

/**
 * @param {string} kind
 * @returns {Promise<string[]>}
 */
async function fetchNames(kind) {
  const answer = await fetch(new URL(`api/v1/${kind}.json`, ROOT));
  if (!answer.ok) throw new Error(`${kind}: ${answer.status}`);
  return (await answer.json()).items.map((/** @type {{ name: string }} */ { name }) => name);
}

/**
 * @param {string} kind
 * @param {string} typed
 * @returns {Promise<Choice[]>}
 */
async function entries(kind, typed) {
  const sought = fold(typed.trim());
  const fitting = (await namesOf(kind)).filter((name) => fold(name).includes(sought));
  const first = fitting.filter((name) => fold(name).startsWith(sought));
  return [...new Set([...first, ...fitting])].map((title) => ({ title, note: "", url: "", proper: true }));
}
