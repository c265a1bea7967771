// The page /zoeken/: what the address asks, found and shown. Knows the parts of the page, not how words are understood.
import { find, LONGEST, make, plural } from "./dom.js";
import { canonical, chips, counts, doneButton, FacetForm, fitting, openWhenWide } from "./facets.js";
import { broken, count, lack, nothing, notes, RENEWED, townsOf } from "./notes.js";
import { isRenewed, loadRegister } from "./register.js";
import { byPostcode, explainer, matcher, result, withHelp, withTowns } from "./results.js";
import { ask, askNames } from "./search.js";
import { forgetIndex, openIndex } from "./search-index.js";
import { readState, STEP, writeState } from "./state.js";
import { ASKED, heard } from "./urgent.js";

/** @typedef {import("./state.js").State} State */

const SLOW = 400;
const FEW = 15; // fewer results are seen at a glance, as a list that is so short
const PAUSE = 150; // milliseconds after a letter: then the list follows

/** @param {Document} page */
export function startFinder(page) {
  const root = page.querySelector("[data-finder]");
  if (root instanceof HTMLElement) new Finder(root).start();
}

class Finder {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.status = find(root, "[data-finder-status]", HTMLElement);
    this.notes = find(root, "[data-finder-notes]", HTMLElement);
    this.found = find(root, "[data-finder-found]", HTMLElement);
    this.facets = find(root, "[data-finder-facets]", HTMLElement);
    this.filters = find(root, "[data-finder-filters]", HTMLElement);
    this.number = find(root, "[data-finder-number]", HTMLElement);
    this.chosen = find(root, "[data-finder-chosen]", HTMLElement);
    this.answer = find(root, "[data-finder-answer]", HTMLElement);
    this.order = find(root, "[data-finder-order]", HTMLElement);
    this.list = find(root, "[data-finder-results]", HTMLElement);
    this.more = find(root, "[data-finder-more]", HTMLButtonElement);
    this.fold = find(root, "[data-finder-fold]", HTMLDetailsElement);
    this.skip = find(document, "[data-to-results]", HTMLButtonElement);
    this.done = doneButton(this.fold);
    this.root = root;
    this.turn = 0;
    /** @type {FacetForm | null} */
    this.form = null;
    /** @type {Set<number> | null} values of facets that occur at all */
    this.ever = null;
    this.state = readState(location);
    this.title = document.title;
    this.field = find(document, "[data-search] input", HTMLInputElement);
  }

  start() {
    openIndex().catch(() => {}); // the register and the words side by side, before anything else
    this.root.hidden = false;
    this.keepHeight();
    this.listenToTyping();
    openWhenWide(this.fold);
    for (const event of ["popstate", "hashchange"]) addEventListener(event, () => this.follow());
    addEventListener("online", () => this.isLacking && this.show());
    this.order.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement) this.change({ byDate: event.target.value === "datum" });
    });
    this.more.addEventListener("click", () => this.showMore());
    this.skip.addEventListener("click", () => find(this.answer, "h2", HTMLElement).focus()); // no link: after # stands what is asked
    find(this.root, "[data-finder-reset]", HTMLButtonElement).addEventListener("click", () => this.change({ chosen: {} }));
    const isTyped = this.field.value.trim() !== ""; // before this script was there
    if (isTyped) this.hear();
    this.rewrite();
    this.show(isTyped);
  }

  /** Takes what stands in the field for what is asked; tells whether that is something else. */
  hear() {
    const query = this.field.value.slice(0, LONGEST).trim();
    if (query === this.state.query) return false;
    this.state = { ...this.state, query, shown: STEP };
    history.replaceState(null, "", this.address());
    return true;
  }

  /** The address changed: by a link, the way back, or by hand. */
  follow() {
    const state = readState(location);
    if (writeState(state) === writeState(this.state)) return;
    this.state = state;
    this.show();
  }

  /** @param {Partial<State>} part */
  change(part) {
    this.state = { ...this.state, shown: STEP, ...part };
    history.pushState(null, "", this.address());
    this.show();
  }

  address() {
    const asked = writeState(this.state);
    return location.pathname + (asked ? `#${asked}` : "");
  }

  /** What stands after ? moves to behind #, so that no later request tells a host. */
  rewrite() {
    if (location.search) history.replaceState(null, "", this.address());
  }

  /** @param {boolean} [isTyping] then the field has it already */
  async show(isTyping = false) {
    const turn = ++this.turn;
    document.title = this.state.query ? `${this.state.query} - ${this.title}` : this.title;
    if (!isTyping) {
      this.field.value = this.state.query;
      this.field.dispatchEvent(new Event(ASKED, { bubbles: true })); // urgent.js looks at what is asked
    }
    delete this.root.dataset.shown;
    const slow = setTimeout(() => (this.status.textContent = "Bezig met zoeken …"), SLOW);
    try {
      const { query, chosen } = this.state;
      if (!query && !Object.keys(chosen).length) await this.invite(turn);
      else await this.showAnswer(turn);
    } catch {
      await this.fail(turn);
    } finally {
      clearTimeout(slow);
    }
    if (turn !== this.turn) return;
    this.root.dataset.shown = writeState(this.state);
    this.root.dataset.begun = "";
    if (this.height) scrollTo({ top: this.height, behavior: "instant" });
    this.height = 0;
  }

  /** A reload and the way back bring the same results at the same height: the browser would look for it before they are there. */
  keepHeight() {
    history.scrollRestoration = "manual";
    /** @type {number} */
    this.height = history.state?.height ?? 0;
    let pause = 0;
    addEventListener("scroll", () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => history.replaceState({ height: scrollY }, ""), PAUSE);
    });
    addEventListener("popstate", ({ state }) => (this.height = state?.height ?? 0));
  }

  /** The list follows what is typed; the way back does not stop at every letter. */
  listenToTyping() {
    let pause = 0;
    this.field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => this.hear() && this.show(true), PAUSE);
    });
  }

  /**
   * Nothing is asked yet: the facets alone.
   * @param {number} turn
   */
  async invite(turn) {
    this.clear("Typ hierboven wat u zoekt, of kies een lijst.");
    this.done.textContent = "Sluit de filters";
    const register = await loadRegister();
    if (turn !== this.turn) return;
    this.showFacets(register, register.items, {});
    this.found.hidden = false;
  }

  /** @param {number} turn */
  async fail(turn) {
    const isNew = await isRenewed();
    if (turn !== this.turn) return;
    this.clear(isNew ? RENEWED : broken());
    this.isLacking = true;
    this.status.classList.add("mao-finder__status--broken");
    this.notes.replaceChildren(this.again(isNew));
  }

  /**
   * The way on from what went wrong: after a publication only a page of the new site has the whole search.
   * @param {boolean} isNew
   */
  again(isNew) {
    const button = make("button", { class: "mao-button", type: "button" }, isNew ? "Laad de pagina opnieuw" : "Probeer opnieuw");
    button.addEventListener("click", () => {
      if (isNew) return location.reload(); // what is asked stands in the address
      forgetIndex();
      this.show();
    });
    return button;
  }

  /** @param {string} text */
  clear(text) {
    this.isLacking = false;
    this.status.textContent = text;
    this.status.classList.remove("mao-finder__status--broken");
    this.found.hidden = true;
    this.answer.hidden = this.skip.hidden = true;
    this.more.hidden = true;
    this.list.replaceChildren();
    this.notes.replaceChildren();
  }

  /**
   * From the whole index, or from the names alone where a part of it does not come.
   * @param {number} turn
   */
  async showAnswer(turn) {
    const [{ dangers, needs, page }, register, index] = await Promise.all([heard(this.state.query), loadRegister(), openIndex().catch(() => null)]);
    const isDanger = dangers.length > 0;
    if (index && register.items.length <= register.block) index.summary(0).catch(() => {}); // beside the words, not after them
    if (index && isDanger) await index.all().catch(() => {}); // which of them hold the words stays here
    const asked = index ? ask(index, this.state.query, !isDanger).catch(() => null) : null;
    const [full, towns] = await Promise.all([asked, townsOf(this.state.query)]);
    const answer = withTowns(towns, full ?? askNames(register, this.state.query), register);
    const { facets } = register;
    const chosen = canonical(facets, this.state.chosen);
    const own = this.sorted(fitting(answer.items, facets, chosen));
    const help = needs[0]?.url ?? (isDanger && !own.length ? page : "");
    const items = help ? withHelp(help, needs[0]?.title, own, register) : own;
    const matches = matcher(answer.terms);
    const shown = items.slice(0, this.state.shown);
    const summaries = await Promise.all(shown.map(({ number }) => index?.summary(number))).catch(() => null);
    const explain = explainer(answer.terms, matches, register, (item) => index?.passages(item.number));
    const reasonOf = (/** @type {import("./register.js").Item} */ item, /** @type {number} */ place) =>
      byPostcode(item, towns) ?? explain(item, summaries?.[place] ?? "").catch(() => null);
    const reasons = isDanger ? [] : await Promise.all(shown.map(reasonOf));
    const rows = shown.map((item, place) => result(item, summaries?.[place] ?? "", matches, register, reasons[place]));
    const isLacking = !full || !summaries;
    const isNew = isLacking && (await isRenewed());
    if (turn !== this.turn) return;
    this.clear(count(items.length, this.state.query));
    this.done.textContent = `Toon ${plural(items.length, "resultaat", "resultaten")}`;
    this.notes.replaceChildren(...(isDanger || towns.length ? [] : notes(answer, this.state)));
    this.isLacking = isLacking;
    if (isLacking) this.notes.prepend(lack(full !== null, isNew), this.again(isNew));
    if (!items.length) this.notes.append(...nothing(register, this.state, answer.items.length));
    this.list.replaceChildren(...rows);
    this.found.hidden = !answer.items.length && !items.length;
    this.answer.hidden = this.skip.hidden = !items.length;
    this.order.hidden = items.length < FEW && !this.state.byDate;
    this.more.hidden = items.length <= shown.length;
    this.more.textContent = `Toon meer resultaten (nog ${items.length - shown.length})`;
    this.showFacets(register, answer.items, chosen);
  }

  /** @param {import("./register.js").Item[]} items */
  sorted(items) {
    if (!this.state.byDate) return items;
    return [...items].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  }

  /**
   * @param {import("./register.js").Register} register
   * @param {import("./register.js").Item[]} items those that hold the words
   * @param {Record<string, string[]>} chosen
   */
  showFacets(register, items, chosen) {
    const { facets, items: all } = register;
    this.ever ??= new Set(all.flatMap(({ values }) => [...values]));
    this.form ??= new FacetForm(this.facets, facets, (now) => this.change({ chosen: now }));
    this.form.show(chosen, counts(items, facets, chosen), this.ever);
    const buttons = chips(facets, chosen, (now) => this.change({ chosen: now }));
    const held = this.chosen.contains(document.activeElement);
    this.chosen.replaceChildren(...buttons);
    const count = Object.values(chosen).flat().length;
    this.number.textContent = count ? ` (${count})` : "";
    this.filters.hidden = items.length < FEW && !count;
    const summary = find(this.fold, "summary", HTMLElement);
    if (held) (buttons[0] ?? (summary.getClientRects().length ? summary : this.facets.querySelector("summary")))?.focus();
    find(this.root, "[data-finder-reset]", HTMLButtonElement).hidden = !count;
    for (const box of this.order.querySelectorAll("input")) box.checked = (box.value === "datum") === this.state.byDate;
  }

  async showMore() {
    const first = this.list.children.length;
    this.state = { ...this.state, shown: this.state.shown + STEP };
    history.replaceState(null, "", this.address());
    await this.show();
    this.list.children[first]?.querySelector("a")?.focus();
  }
}
