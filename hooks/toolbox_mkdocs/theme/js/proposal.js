// The forms to propose something: one topic per step, checked by the models' own schema, sent by the visitor alone.
// Nothing leaves this device by itself; a draft stays here for 30 days at most.
import { answer, answers, changes, defaults, fieldsIn, find, placeOf } from "./answers.js";
import { lead, prepare } from "./correction.js";
import { Draft } from "./draft.js";
import { startRows } from "./form-rows.js";
import { startChips } from "./name-chips.js";
import { check } from "./schema-check.js";

const LONGEST = 1500; // what every mail program passes on whole

/** @typedef {import("./answers.js").Answers} Answers */

/** @param {Document} page */
export function startProposals(page) {
  const choice = page.querySelector("form[data-choice]");
  const notice = page.querySelector("[data-from-page]");
  if (notice instanceof HTMLElement) lead(notice);
  for (const form of page.querySelectorAll("form[data-proposal]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    if (choice instanceof HTMLFormElement) prepare(choice, form).then((ready) => ready && start(form), () => (choice.hidden = false));
    else start(form);
  }
  for (const place of page.querySelectorAll("[data-confirm]")) if (place instanceof HTMLElement) startConfirm(place);
}

/** @param {HTMLElement} place */
function startConfirm(place) {
  const { name = "", which = "", mail = "" } = place.dataset;
  const said = `Alles klopt over ${name} (${which}), op ${today()}.`;
  const link = find(place, "[data-confirm-link]");
  const text = find(place, "[data-confirm-text]");
  if (mail && link instanceof HTMLAnchorElement) link.href = mailto(mail, `Alles klopt: ${name}`, said);
  else link?.remove();
  if (text) text.textContent = mail ? "" : `Bewaar deze zin: "${said}"`;
  place.hidden = false;
}

/** @param {Date} [day] */
const today = (day = new Date()) => day.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/**
 * @param {string} to
 * @param {string} subject
 * @param {string} text
 */
const mailto = (to, subject, text) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;

/** @param {HTMLFormElement} form */
function start(form) {
  const steps = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-step]")]);
  const schema = JSON.parse(/** @type {HTMLTemplateElement | null} */ (form.querySelector("template[data-schema]"))?.content.textContent || "{}");
  const first = defaults(form);
  const draft = new Draft(form, first);
  let now = 0;
  startChips(form);
  startRows(form);
  for (const how of form.querySelectorAll("[data-how]")) if (how instanceof HTMLElement) how.hidden = true;
  form.hidden = false;

  /** @param {number} number */
  function show(number) {
    now = number;
    steps.forEach((step, index) => (step.hidden = index !== now));
    const back = find(form, "[data-back]");
    const next = find(form, "[data-next]");
    if (back) back.hidden = now === 0;
    if (next) next.hidden = now === steps.length - 1;
    tellMistakes(form, []);
    if (now === steps.length - 1) finish(form, changed(form, first), emptied(form, first));
    find(steps[now], "legend")?.focus();
  }

  find(form, "[data-next]")?.addEventListener("click", () => {
    const keys = new Set(fieldsIn(steps[now]).map((field) => field.dataset.key));
    const mistakes = mistakesIn(form, schema).filter((mistake) => keys.has(mistake.key));
    if (mistakes.length) tellMistakes(form, mistakes);
    else show(now + 1);
  });
  find(form, "[data-back]")?.addEventListener("click", () => show(now - 1));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const wipe of form.querySelectorAll("[data-wipe]")) {
    wipe.addEventListener("click", () => {
      draft.wipe();
      show(0);
    });
  }
  for (const way of form.querySelectorAll("[data-send-mail], [data-send-github]")) way.addEventListener("click", (event) => sent(event, form, draft));
  const offline = find(form, "[data-offline]");
  const tellLine = () => offline && (offline.hidden = navigator.onLine);
  for (const event of ["offline", "online"]) addEventListener(event, tellLine);
  tellLine();
  find(form, "[data-take]")?.addEventListener("click", () => copy(form));
}

/**
 * Of a correction only what is different.
 * @param {HTMLFormElement} form
 * @param {Answers} first
 */
function changed(form, first) {
  const all = form.dataset.which ? changes(form, first) : answers(form);
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text));
}

/**
 * The questions of which the answer was taken away.
 * @param {HTMLFormElement} form
 * @param {Answers} first
 */
const emptied = (form, first) => Object.entries(answers(form)).flatMap(([key, text]) => (!text && form.dataset.which && first[key] ? [key] : []));

/**
 * The answers as the values that a file would have.
 * @param {HTMLFormElement} form
 */
function valuesOf(form) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const field of fieldsIn(form)) {
    const text = answer(field);
    if (!text) continue;
    const [outer, inner] = (field.dataset.key || "").split(".");
    if (inner) (values[outer] ??= {})[inner] = text;
    else values[outer] = value(field, text);
  }
  return values;
}

/**
 * @param {HTMLElement} field
 * @param {string} text
 */
function value(field, text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  if (field.dataset.control === "rows") {
    const columns = (field.dataset.columns || "").split(" ");
    return lines.map((line) => Object.fromEntries(line.split("|").map((part, index) => [columns[index] || "te veel", part.trim()]).filter(([, part]) => part)));
  }
  if (["lines", "choices"].includes(field.dataset.control || "")) return lines;
  return text === "ja" || text === "nee" ? text === "ja" : text;
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, any>} schema
 */
function mistakesIn(form, schema) {
  const keys = fieldsIn(form).map((field) => field.dataset.key || "");
  return checked(schema, valuesOf(form)).flatMap(({ path, message }) => {
    const key = keys.find((one) => one === path.join(".")) || keys.find((one) => one === String(path[0])) || keys.find((one) => one.startsWith(`${path[0]}.`));
    return key ? [{ key, message }] : [];
  });
}

/**
 * What a browser can't check stops nobody: who takes the proposal over checks it again.
 * @param {Record<string, any>} schema
 * @param {Record<string, any>} values
 */
function checked(schema, values) {
  try {
    return check(schema, values);
  } catch {
    return [];
  }
}

/**
 * The summary takes the focus and leads to each field; each field says its own mistake.
 * @param {HTMLFormElement} form
 * @param {{ key: string, message: string }[]} mistakes
 */
function tellMistakes(form, mistakes) {
  const summary = find(form, "[data-errors]");
  const list = find(form, "[data-error-list]");
  if (!summary || !list) return;
  list.replaceChildren();
  for (const field of fieldsIn(form)) {
    const mistake = mistakes.find((one) => one.key === field.dataset.key);
    const target = /** @type {HTMLElement} */ (field.dataset.control === "choices" ? field : placeOf(field));
    const id = field.dataset.control === "choices" ? field.id : field.dataset.id;
    const told = find(field, ".mao-form__error");
    if (told) {
      told.textContent = mistake ? mistake.message : "";
      told.hidden = !mistake;
    }
    if (field.dataset.control !== "choices") target.toggleAttribute("aria-invalid", Boolean(mistake));
    if (mistake && field.dataset.control !== "choices") target.setAttribute("aria-invalid", "true");
    target.setAttribute("aria-describedby", `${id}-uitleg${mistake ? ` ${id}-fout` : ""}`);
    if (mistake) list.append(pointer(form, field, target, mistake.message));
  }
  summary.hidden = !mistakes.length;
  if (mistakes.length) summary.focus();
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} field
 * @param {HTMLElement} target
 * @param {string} message
 */
function pointer(form, field, target, message) {
  const item = form.ownerDocument.createElement("li");
  const link = form.ownerDocument.createElement("a");
  link.href = `#${target.id}`;
  link.textContent = `${headed(field.dataset.label)} ${message}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    target.focus();
  });
  item.append(link);
  return item;
}

/**
 * The last step: what was filled in, and the ways to send it.
 * @param {HTMLFormElement} form
 * @param {Answers} given
 * @param {string[]} gone
 */
function finish(form, given, gone) {
  const { kind = "", called = "", which = "", name = "", mail = "", github = "" } = form.dataset;
  const labels = Object.fromEntries(fieldsIn(form).map((field) => [field.dataset.key, field.dataset.label]));
  const title = which ? `${called}: ${name} (${which})` : called;
  const text = [title, ...Object.entries(given).map(([key, said]) => `${headed(labels[key])}\n${shown(form, key, said)}`), ...gone.map((key) => `Weghalen: ${labels[key]}`)].join("\n\n");
  const long = text.length > LONGEST;
  const result = /** @type {HTMLTextAreaElement | null} */ (find(form, "[data-result]"));
  if (result) result.value = text;
  const nothing = find(form, "[data-nothing]");
  if (nothing) nothing.hidden = Object.keys(given).length + gone.length > 0;
  const note = find(form, "[data-long]");
  if (note) note.hidden = !long;
  setLink(form, "[data-send-mail]", mailto(mail, title, long ? `${title}\n\nHet voorstel zit als bestand bij deze mail.` : text));
  const query = Object.entries({ ...given, ...(which ? { pagina: which } : {}) }).map(([key, said]) => `&${key.replaceAll(".", "-")}=${encodeURIComponent(said)}`);
  setLink(form, "[data-send-github]", long ? github : github + query.join(""));
  const file = JSON.stringify({ formulier: kind, welke: which, antwoorden: given, ...(gone.length ? { weghalen: gone } : {}) }, null, 2);
  setLink(form, "[data-download]", `data:application/json;charset=utf-8,${encodeURIComponent(file)}`);
}

/** @param {string} label */
const headed = (label = "") => (label.endsWith("?") ? label : `${label}:`);

/**
 * An answer as the page says it: of boxes the words beside them, also where the browser translated those.
 * @param {HTMLFormElement} form
 * @param {string} key
 * @param {string} said
 */
function shown(form, key, said) {
  const field = fieldsIn(form).find((one) => one.dataset.key === key);
  if (field?.dataset.control !== "choices") return said;
  return [...field.querySelectorAll("input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).dataset.label || "").join("\n");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} selector
 * @param {string} href
 */
function setLink(form, selector, href) {
  const link = find(form, selector);
  if (link instanceof HTMLAnchorElement) link.href = href;
}

/**
 * A mail waits for the line by itself; a page on GitHub would not open, and the text be gone.
 * @param {Event} event
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 */
function sent(event, form, draft) {
  const told = find(form, "[data-told]");
  if (!navigator.onLine && event.currentTarget === find(form, "[data-send-github]")) {
    event.preventDefault();
    if (told) told.textContent = "U hebt nu geen internet. Uw tekst staat hier nog. Probeer het opnieuw zodra u weer internet hebt.";
    return;
  }
  draft.release();
  if (told) told.textContent = "Wij bewaren uw tekst nu niet meer op dit apparaat. Sluit deze pagina pas als uw bericht echt weg is.";
}

/** @param {HTMLFormElement} form */
async function copy(form) {
  const result = /** @type {HTMLTextAreaElement | null} */ (find(form, "[data-result]"));
  const told = find(form, "[data-told]");
  if (!result || !told) return;
  try {
    await navigator.clipboard.writeText(result.value);
    told.textContent = "De tekst is gekopieerd. U kunt hem nu ergens plakken.";
  } catch {
    result.focus();
    result.select();
    told.textContent = "De tekst is geselecteerd. Kopieer hem met Ctrl+C.";
  }
}
