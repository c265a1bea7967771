// Help above everything when what somebody types sounds like danger. Knows the fields of the site and the box; what the words are
// is in signals.js. The words go nowhere: what they are held against is one file, fetched when a field gets the focus.
import { make, ROOT } from "./dom.js";
import { fetchFile } from "./register.js";
import { linesOf, readSignals, signalsIn } from "./signals.js";

/**
 * @typedef {import("./signals.js").Group} Group
 * @typedef {{name: string, phone?: string, chat?: string, hours?: string, english?: string}} Line
 * @typedef {import("./signals.js").Signals & {lines: Record<string, Line>, help: Record<string, string>}} Help
 */

const FIELDS = "input[type=search], [data-picker] input"; // as main.js has them
const AROUND = ".mao-search--large, .mao-header, .mao-filter__word, .mao-picker__row, .mao-lost__row"; // the box stands below this
export const ASKED = "mao-asked"; // the event at a field of which the words were asked
const PAUSE = 500; // milliseconds without a letter: half a word is not judged
const MOST = 4; // lines in the box

/** @type {Record<string, Record<"label" | "all" | "with" | "call" | "said", string>>} */
const TEXTS = {
  nl: { label: "Hulp", all: "Alle hulp op een rij", with: "met", call: "Bel", said: "Hulp gevonden. De nummers staan onder het zoekveld." },
  en: { label: "Help", all: "All help on one page", with: "with", call: "Call", said: "Help found. The numbers are below the search field." },
};

/** @type {Promise<Help> | undefined} */
let loading;

/** The words and lines, fetched once. A failure is not remembered: the next call tries again. */
function loadHelp() {
  loading ??= fetchHelp().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @returns {Promise<Help>} */
async function fetchHelp() {
  const raw = await (await fetchFile("zoeken/hulpwoorden.json")).json();
  return { ...readSignals(raw), lines: raw.lines, help: raw.help };
}

/**
 * What the text says of danger and need, and the address of all help; nothing when the words can't be fetched.
 * @param {string} text
 * @returns {Promise<{dangers: Group[], needs: Group[], page: string}>}
 */
export async function heard(text) {
  const help = await loadHelp().catch(() => null);
  return help ? { ...signalsIn(help, text), page: help.help.nl ?? "" } : { dangers: [], needs: [], page: "" };
}

let isStarted = false;

/** Watches every field, once. @param {Document} page */
export function startUrgent(page) {
  if (isStarted) return;
  isStarted = true;
  const box = new Box(page);
  let timer = 0;
  const ready = (/** @type {unknown} */ field) => field && loadHelp().catch(() => {});
  page.addEventListener("focusin", (event) => ready(fieldOf(event)));
  ready(page.activeElement?.matches(FIELDS));
  page.addEventListener("input", (event) => {
    const field = fieldOf(event);
    window.clearTimeout(timer);
    if (field) timer = window.setTimeout(() => box.look(field), PAUSE);
  });
  for (const name of ["change", "submit", ASKED]) {
    page.addEventListener(name, (event) => {
      const field = fieldOf(event);
      if (field) box.look(field);
    }, true);
  }
  for (const field of page.querySelectorAll(FIELDS)) if (field instanceof HTMLInputElement && field.value) box.look(field);
}

/** The field that an event is about: where it happened, or that of the form. @param {Event} event */
function fieldOf({ target }) {
  const field = target instanceof HTMLFormElement ? target.querySelector(FIELDS) : target;
  return field instanceof HTMLInputElement && field.matches(FIELDS) ? field : null;
}

class Box {
  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    this.status = make("p", { class: "mao-hidden", role: "status" });
    /** @type {HTMLElement | null} */
    this.shown = null;
    this.key = "";
    page.body.append(this.status);
  }

  /** Shows what the text in the field calls for, or nothing. @param {HTMLInputElement} field */
  async look(field) {
    const help = await loadHelp().catch(() => null);
    if (!help) return;
    const { dangers } = signalsIn(help, field.value);
    const key = dangers.map(({ title }) => title).join();
    if (key === this.key && this.shown?.isConnected) return;
    this.key = key;
    this.shown?.remove();
    this.shown = null;
    this.status.textContent = "";
    if (!dangers.length) return;
    const texts = TEXTS[dangers[0].language ?? "nl"];
    this.shown = boxOf(dangers, help);
    (field.closest(AROUND) ?? field).after(this.shown);
    this.shown.querySelector("a")?.scrollIntoView({ block: "nearest" });
    this.status.textContent = texts.said;
  }
}

/**
 * @param {Group[]} dangers
 * @param {Help} help
 */
function boxOf(dangers, help) {
  const language = dangers[0].language ?? "nl";
  const texts = TEXTS[language];
  const lines = linesOf(dangers).slice(0, MOST).map((id) => help.lines[id]);
  const items = lines.map((line, place) => {
    const isRow = place === 0 || (line.phone && line.chat);
    return make("li", { class: isRow ? "mao-urgent__row" : undefined }, ...ways(line, place === 0, language));
  });
  const page = help.help[language] ?? help.help.nl;
  if (page) items.push(make("li", {}, link("mao-urgent__all", new URL(page.slice(1), ROOT).href, texts.all)));
  return make(
    "section",
    { class: "mao-urgent", "data-urgent": true, "aria-label": texts.label, lang: language === "nl" ? undefined : language },
    make("h2", { class: "mao-urgent__title" }, dangers[0].title),
    make("ul", { class: "mao-urgent__lines" }, ...items),
  );
}

/**
 * One tap to call, and one to chat. Of the first line the hours are told too.
 * @param {Line} line
 * @param {boolean} isFirst
 * @param {string} language
 */
function ways(line, isFirst, language) {
  const { phone, chat, hours } = line;
  const { call, with: beside } = TEXTS[language];
  const name = nameOf(line, language);
  const short = phone ? name.replace(phone, "").trim() : name; // "113 Zelfmoordpreventie" beside 113
  const what = make("span", { class: "mao-urgent__what" }, isFirst && hours && language === "nl" ? `${short}, ${hours}` : short);
  const look = `mao-urgent__call${isFirst ? " mao-urgent__call--first" : ""}`;
  const number = (/** @type {(Node | string)[]} */ ...text) => make("span", { class: "mao-urgent__number" }, ...text);
  if (!phone) return [link(look, chat ?? "", number("Chat"), " ", what)];
  const calling = link(look, `tel:${phone.replace(/[^+\d]/g, "")}`, number(hidden(`${call} `), phone), " ", what);
  return chat ? [calling, link("mao-urgent__chat", chat, "Chat", hidden(` ${beside} ${name}`))] : [calling];
}

/**
 * @param {Line} line
 * @param {string} language
 */
function nameOf({ name, english }, language) {
  return (language === "en" && english) || name;
}

/** What is heard alone. @param {string} text */
function hidden(text) {
  return make("span", { class: "mao-hidden" }, text);
}

/**
 * @param {string} look
 * @param {string} url
 * @param {(Node | string)[]} content
 */
function link(look, url, ...content) {
  const isOutside = url.startsWith("http") && !url.startsWith(ROOT.origin);
  return make("a", { class: look, href: url, rel: isOutside ? "external noopener" : undefined }, ...content);
}
