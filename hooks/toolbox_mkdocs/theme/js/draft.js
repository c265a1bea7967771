// What is filled in a form, kept on this device alone and for 30 days at most. Knows fields, not what they are about.

const KEPT = 30 * 24 * 60 * 60 * 1000;

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
  const input = /** @type {HTMLInputElement | null} */ (field.querySelector("input, textarea, select"));
  return input ? input.value.trim() : "";
}

/** @param {HTMLFormElement} form */
const place = (form) => `mao-voorstel-${form.dataset.kind}-${form.dataset.which}`;

/** @param {HTMLFormElement} form */
export function keep(form) {
  try {
    localStorage.setItem(place(form), JSON.stringify({ saved: Date.now(), answers: answers(form) }));
  } catch {
    // a browser that keeps nothing: the form works all the same
  }
}

/** @param {HTMLFormElement} form */
export function restore(form) {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith("mao-voorstel-"))) {
      if (!(Date.now() - JSON.parse(localStorage.getItem(key) || "{}").saved < KEPT)) localStorage.removeItem(key);
    }
    const kept = JSON.parse(localStorage.getItem(place(form)) || "null");
    if (kept) fill(form, kept.answers);
    const told = find(form, "[data-draft]");
    if (told) told.hidden = !kept;
  } catch {
    // what can't be read is left alone
  }
}

/**
 * Puts answers in a form, as if somebody had typed them.
 * @param {HTMLFormElement} form
 * @param {Answers} kept
 */
export function fill(form, kept) {
  for (const field of fieldsIn(form)) {
    const text = kept[field.dataset.key || ""] ?? "";
    const chosen = text.split("\n");
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input, textarea, select"))) {
      if (input.type === "checkbox") input.checked = chosen.includes(input.value);
      else input.value = text;
    }
  }
}

/**
 * What is sent need not stay on this device. The page keeps showing it, for a mail that did not get away.
 * @param {HTMLFormElement} form
 */
export function release(form) {
  try {
    localStorage.removeItem(place(form));
  } catch {
    // nothing was kept
  }
  const told = find(form, "[data-draft]");
  if (told) told.hidden = true;
}

/**
 * Forgets what was filled in: the form says again what it said at `first`.
 * @param {HTMLFormElement} form
 * @param {Answers} first
 * @param {(step: number) => void} show
 */
export function forget(form, first, show) {
  release(form);
  fill(form, first);
  show(0);
}
