// The search field in the header: suggestions while typing (WAI-ARIA's combobox with a list), and the way to /zoeken/.
import { make, plural } from "./dom.js";
import { ROOT, loadRegister } from "./register.js";
import { writeState, STEP } from "./state.js";
import { suggest } from "./suggestions.js";

/** @param {Document} page */
export function startSearchField(page) {
  const form = page.querySelector("[data-search]");
  if (form instanceof HTMLFormElement) new SearchField(form);
}

/**
 * To the results for these words. They stand after #, so that no host gets to see them.
 * @param {string} query
 */
function search(query) {
  const address = new URL("zoeken/", ROOT);
  address.hash = writeState({ query, chosen: {}, byDate: false, shown: STEP });
  if (address.pathname !== location.pathname) return location.assign(address);
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

class SearchField {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.list = make("div", { class: "mao-suggest", id: "mao-suggesties", role: "listbox", "aria-label": "Suggesties", hidden: true });
    this.status = make("p", { class: "mao-hidden", role: "status" });
    /** @type {HTMLElement[]} */
    this.options = [];
    this.active = -1;
    this.prepare();
    form.append(this.list, this.status);
    form.addEventListener("submit", (event) => this.submit(event));
    form.addEventListener("focusout", (event) => this.leave(event));
    this.input.addEventListener("input", () => this.suggest());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("focus", () => loadRegister().catch(() => {}));
  }

  prepare() {
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

  async suggest() {
    const text = this.input.value;
    const register = await loadRegister().catch(() => null);
    if (!register || text !== this.input.value || !this.form.contains(document.activeElement)) return;
    const groups = suggest(register, text);
    this.options = [];
    this.list.replaceChildren(...groups.map((group) => this.group(group)));
    this.open(this.options.length > 0);
    const found = plural(this.options.length, "suggestie", "suggesties");
    this.status.textContent = this.options.length ? `${found}. Kies met pijl omlaag.` : "";
  }

  /** @param {import("./suggestions.js").Group} group */
  group(group) {
    const title = make("div", { class: "mao-suggest__kind", id: `mao-suggestie-${group.kind}`, role: "presentation" }, group.title);
    const options = group.suggestions.map((found) => this.option(found));
    return make("div", { role: "group", "aria-labelledby": title.id }, title, ...options);
  }

  /** @param {import("./suggestions.js").Suggestion} found */
  option({ item, name }) {
    const beside = name ? [" ", make("span", { class: "mao-suggest__name" }, `(${name})`)] : [];
    const attributes = { class: "mao-suggest__option", id: `mao-suggestie-${this.options.length}`, role: "option", "aria-selected": "false" };
    const option = make("div", { ...attributes, "data-url": item.url }, item.title, ...beside);
    option.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    option.addEventListener("click", () => this.go(option));
    this.options.push(option);
    return option;
  }

  /** @param {HTMLElement} option */
  go(option) {
    location.assign(new URL(option.dataset.url ?? "", ROOT));
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
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.step(event);
    else if (event.key === "Escape" && (this.input.value || !this.list.hidden)) this.clear(event);
    else if (event.key === "Enter" && !this.list.hidden && this.options[this.active]) {
      event.preventDefault();
      this.go(this.options[this.active]);
    }
  }

  /** @param {KeyboardEvent} event */
  step(event) {
    event.preventDefault();
    if (this.list.hidden) return void this.suggest();
    const places = this.options.length + 1; // the field itself is one of the stops
    const step = event.key === "ArrowDown" ? 1 : -1;
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  /** @param {KeyboardEvent} event */
  clear(event) {
    event.preventDefault();
    this.input.value = "";
    this.open(false);
  }

  /** @param {FocusEvent} event */
  leave(event) {
    if (!(event.relatedTarget instanceof Node) || !this.form.contains(event.relatedTarget)) this.open(false);
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    this.open(false);
    search(this.input.value.trim());
  }
}
