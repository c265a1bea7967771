// What is filled in a form, kept on this device alone and for 30 days at most. Each tab keeps its own draft, so that two tabs with
// the same form do not write over each other; a tab without one takes over the newest.
import { changes, fill, find } from "./answers.js";

const KEPT = 30 * 24 * 60 * 60 * 1000;
const PREFIX = "mao-voorstel-";
const TAB = `${PREFIX}tab`;

/** @typedef {import("./answers.js").Answers} Answers */
/** @typedef {{ saved: number, answers: Answers }} Kept */

export class Draft {
  /**
   * @param {HTMLFormElement} form
   * @param {Answers} first what the page itself says
   */
  constructor(form, first) {
    this.form = form;
    this.first = first;
    this.place = `${PREFIX}${form.dataset.kind}/${form.dataset.which}/`;
    this.tab = tab();
    this.show("draft", Boolean(attempt(() => this.restore())));
    form.addEventListener("input", () => this.keep());
    addEventListener("storage", (event) => this.meet(event));
    // WebKit empties a form that it may not fill in by itself some time after the page came back from its memory.
    addEventListener("pagehide", () => form.setAttribute("autocomplete", "on"));
    addEventListener("pageshow", () => form.setAttribute("autocomplete", "off"));
  }

  get key() {
    return this.place + this.tab;
  }

  /** Fills in what was kept; says whether there was anything. */
  restore() {
    tidy();
    const keys = kept().filter((key) => key.startsWith(this.place));
    const newest = keys.sort((one, other) => (read(other)?.saved ?? 0) - (read(one)?.saved ?? 0))[0];
    const key = keys.includes(this.key) ? this.key : newest;
    const draft = key && read(key);
    if (!draft) return false;
    fill(this.form, draft.answers);
    localStorage.removeItem(key); // a tab that still has it open hears this, and keeps it anew
    localStorage.setItem(this.key, JSON.stringify(draft));
    return true;
  }

  keep() {
    const filled = changes(this.form, this.first);
    const isKept = attempt(() => {
      if (Object.keys(filled).length) localStorage.setItem(this.key, JSON.stringify({ saved: Date.now(), answers: filled }));
      else localStorage.removeItem(this.key);
      return true;
    });
    this.show("unkept", !isKept);
  }

  /**
   * Another tab wrote or took away a draft of this form.
   * @param {StorageEvent} event
   */
  meet({ key, newValue }) {
    if (!key?.startsWith(this.place)) return;
    if (newValue) this.show("twice", true);
    if (key !== this.key) return;
    if (newValue) this.tab = tab(true); // that tab is a copy of this one, with the same name
    this.keep();
  }

  /** What is sent need not stay on this device. The page keeps showing it, for a mail that did not get away. */
  release() {
    attempt(() => localStorage.removeItem(this.key));
    this.show("draft", false);
  }

  /** Forgets what was filled in, earlier and in tabs that are closed too: the form says again what the page says. */
  wipe() {
    attempt(() => kept().filter((key) => key.startsWith(this.place)).forEach((key) => localStorage.removeItem(key)));
    this.show("draft", false);
    this.form.reset();
  }

  /**
   * @param {string} name
   * @param {boolean} isShown
   */
  show(name, isShown) {
    const words = find(this.form, `[data-${name}]`);
    if (words) words.hidden = !isShown;
  }
}

/**
 * What `act` gives; nothing in a browser that keeps nothing, or has no room: the form works all the same.
 * @template T
 * @param {() => T} act
 */
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The name of this tab, which a reload keeps. */
function tab(isNew = false) {
  const name = (!isNew && attempt(() => sessionStorage.getItem(TAB))) || `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  attempt(() => sessionStorage.setItem(TAB, name));
  return name;
}

/** The keys of all drafts. */
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/**
 * @param {string} key
 * @returns {Kept | undefined} nothing for what is no draft
 */
function read(key) {
  const draft = attempt(() => JSON.parse(localStorage.getItem(key) || ""));
  const isDraft = Number.isFinite(draft?.saved) && Object.values(draft.answers ?? []).every((text) => typeof text === "string");
  return isDraft ? { saved: draft.saved, answers: { ...draft.answers } } : undefined;
}

/** Takes away what is too old or can't be read. A draft of a clock that was ahead is as of now, or it would stay for ever. */
function tidy() {
  const now = Date.now();
  for (const key of kept()) {
    const draft = read(key);
    if (!draft || now - draft.saved >= KEPT) localStorage.removeItem(key);
    else if (draft.saved > now) localStorage.setItem(key, JSON.stringify({ ...draft, saved: now }));
  }
}
