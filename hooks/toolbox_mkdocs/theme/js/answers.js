// The fields of a form and their answers as text. Knows fields, not what they are about.

/** @typedef {Record<string, string>} Answers */

/**
 * @template {HTMLElement} T
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {T | null}
 */
export const find = (within, selector) => /** @type {T | null} */ (within.querySelector(selector));

/** @param {ParentNode} within */
export const fieldsIn = (within) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll("[data-key]")]);

/**
 * Those that hold the answer: what helps to fill one in (`data-aid`) is none of them.
 * @param {ParentNode} field
 */
const inputsIn = (field) => /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input:not([data-aid]), textarea, select"));

/**
 * Where somebody fills in a field.
 * @param {ParentNode} field
 * @returns {HTMLElement}
 */
export const placeOf = (field) => find(field, "[data-aid]") ?? inputsIn(field)[0];

/**
 * What is filled in, as text by key.
 * @param {HTMLFormElement} form
 * @returns {Answers}
 */
export function answers(form) {
  return Object.fromEntries(fieldsIn(form).map((field) => [field.dataset.key || "", answer(field)]));
}

/** @param {HTMLElement} field */
export function answer(field) {
  if (field.dataset.control === "choices") {
    return [...field.querySelectorAll("input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value).join("\n");
  }
  const [input] = inputsIn(field);
  return input ? input.value.trim() : "";
}

/**
 * What the page itself says, whatever the browser or the visitor filled in since.
 * @param {HTMLFormElement} form
 */
export function defaults(form) {
  const copy = /** @type {HTMLFormElement} */ (form.cloneNode(true));
  copy.reset();
  return answers(copy);
}

/**
 * The answers that are not those of `first`, also those that were emptied.
 * @param {HTMLFormElement} form
 * @param {Answers} first
 */
export function changes(form, first) {
  return Object.fromEntries(Object.entries(answers(form)).filter(([key, text]) => first[key] !== text));
}

/**
 * Puts answers in a form, as if somebody had typed them; the other fields stay as they are.
 * @param {HTMLFormElement} form
 * @param {Answers} texts
 */
export function fill(form, texts) {
  for (const field of fieldsIn(form)) {
    const text = texts[field.dataset.key || ""];
    if (text === undefined) continue;
    const chosen = text.split("\n");
    for (const input of inputsIn(field)) {
      if (input.type === "checkbox") input.checked = chosen.includes(input.value);
      else input.value = text;
    }
  }
}

/**
 * Makes answers what the page itself says.
 * @param {HTMLFormElement} form
 * @param {Answers} texts
 */
export function setDefaults(form, texts) {
  fill(form, texts);
  for (const input of inputsIn(form)) {
    if (input instanceof HTMLSelectElement) for (const option of input.options) option.defaultSelected = option.selected;
    else if (input.type === "checkbox") input.defaultChecked = input.checked;
    else input.defaultValue = input.value;
  }
}
