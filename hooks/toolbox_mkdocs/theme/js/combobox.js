// A field with suggestions (WAI-ARIA's combobox with manual selection). Knows neither what they are nor where they lead.
// What the keys do depends on the keys alone, never on how soon an answer comes: a key that chooses from the list waits for
// the answer to what was typed before it, so that the list never changes under a choice.
import { LONGEST, make, named } from "./dom.js";

/**
 * @typedef {{title: string, note: string, url: string, group?: string, aside?: boolean, proper?: boolean}} Choice `note` is told beside
 *   the title; choices with the same `group` stand together under that name; `aside` is a way out, below a line; a title that is
 *   `proper` is a name, which a browser must not translate
 * @typedef {object} Settings
 * @property {string} label what the list is called
 * @property {(text: string) => Promise<Choice[]>} find
 * @property {(choices: Choice[]) => string} said what is told of the list to those who do not see it
 * @property {(choice: Choice) => void} [choose] what a choice does; without it one goes where it leads
 */

export class Combobox {
  /**
   * @param {HTMLInputElement} input it stands in an element of its own, under which the list unfolds
   * @param {Settings} settings
   */
  constructor(input, settings) {
    this.input = input;
    this.settings = settings;
    this.list = make("div", { class: "mao-choices", id: `${input.id}-keuzes`, role: "listbox", "aria-label": settings.label, hidden: true });
    this.status = make("p", { class: "mao-choices__status", role: "status" });
    /** @type {HTMLElement[]} */
    this.options = [];
    this.active = -1;
    /** @type {symbol | null} the question that has no answer yet */
    this.asked = null;
    /** @type {(() => void)[]} what the keys pressed since then must do */
    this.waiting = [];
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.after(this.list, this.status);
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => this.hold(event));
  }

  /** Shows what fits the text in the field now, then does what the keys asked meanwhile. An answer that comes too late is dropped. */
  async suggest() {
    this.drop();
    this.activate(-1);
    const question = (this.asked = Symbol("question"));
    const text = this.input.value.slice(0, LONGEST);
    const found = text.trim() ? await this.settings.find(text) : [];
    if (question !== this.asked) return;
    const keys = this.waiting;
    this.drop();
    if (document.activeElement !== this.input) return;
    this.show(found);
    for (const act of keys) this.soon(act);
  }

  /** Waits no longer for an answer; the keys that waited with it are forgotten. */
  drop() {
    this.asked = null;
    this.waiting = [];
  }

  /** @param {() => void} act now, or once the answer is there */
  soon(act) {
    if (this.asked) this.waiting.push(act);
    else act();
  }

  /** @param {Choice[]} found */
  show(found) {
    this.options = [];
    const groups = [...new Set(found.map(({ group = "" }) => group))];
    this.list.replaceChildren(...groups.flatMap((name) => this.group(name, found.filter(({ group = "" }) => group === name))));
    this.open(found.length > 0);
    this.status.textContent = found.length ? this.settings.said(found) : "";
  }

  /** A press on the list: it stays as it is under the pointer, and the field keeps the focus. @param {MouseEvent} event */
  hold(event) {
    event.preventDefault();
    this.drop();
  }

  /**
   * @param {string} name "" for choices that stand by themselves
   * @param {Choice[]} choices
   */
  group(name, choices) {
    const options = choices.map((choice) => this.option(choice));
    if (!name) return options;
    const title = make("div", { class: "mao-choices__group", id: `${options[0].id}-soort`, role: "presentation" }, name);
    return [make("div", { role: "group", "aria-labelledby": title.id }, title, ...options)];
  }

  /** @param {Choice} choice */
  option(choice) {
    const { title, note, url, aside, proper } = choice;
    const beside = note ? [" ", make("span", { class: "mao-choices__note" }, note)] : [];
    const id = `${this.list.id}-${this.options.length}`;
    const look = `mao-choices__option${aside ? " mao-choices__option--aside" : ""}`;
    const option = make("div", { class: look, id, role: "option", "aria-selected": "false", "data-url": url }, named(title, proper), ...beside);
    option.addEventListener("click", () => (this.settings.choose ? this.settings.choose(choice) : location.assign(url)));
    this.options.push(option);
    return option;
  }

  close() {
    this.drop();
    this.open(false);
  }

  /** @param {boolean} shown */
  open(shown) {
    this.list.hidden = !shown;
    this.input.setAttribute("aria-expanded", String(shown));
    this.activate(-1);
    if (!shown) this.status.textContent = "";
  }

  /** @param {number} place -1 for none */
  activate(place) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = this.options[place];
    this.tell(option ?? this.options[0]);
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  /** Others on the page may show where a choice leads: the one that is lit, else the first of the list. @param {HTMLElement} [option] */
  tell(option) {
    const url = this.list.hidden ? "" : (option?.dataset.url ?? "");
    if (url === (this.input.dataset.choice ?? "")) return;
    this.input.dataset.choice = url;
    this.input.dispatchEvent(new CustomEvent("mao-choice", { bubbles: true, detail: url }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.arrow(event);
    else if (event.key === "Escape" && (this.input.value || !this.list.hidden)) this.clear(event);
    else if (event.key === "Enter" && (this.waiting.length || this.options[this.active])) this.enter(event);
  }

  /** @param {KeyboardEvent} event */
  arrow(event) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    this.soon(() => (this.list.hidden ? void this.suggest() : this.step(step)));
  }

  /** @param {number} step to the next option or the one before; the field itself is one of the stops */
  step(step) {
    const places = this.options.length + 1;
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  /** Opens what is lit; nothing lit is the form's own Enter. @param {KeyboardEvent} event */
  enter(event) {
    event.preventDefault();
    this.soon(() => {
      const option = this.options[this.active];
      if (option) option.click();
      else if (this.input.form) submit(this.input.form);
    });
  }

  /** The field is emptied and the list closes. @param {KeyboardEvent} event */
  clear(event) {
    event.preventDefault();
    this.input.value = "";
    this.close();
  }
}

/** As the form's own button does: who listens may do it another way. @param {HTMLFormElement} form */
function submit(form) {
  if (form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }))) form.submit();
}
