// Filters a list page in place, by a word and by its facets, and sorts a table. Without it, and when the register does not come, the list is whole.
import { find, LONGEST, make, plain, plural, ROOT } from "./dom.js";
import { canonical, chips, counts, doneButton, FacetForm, fitting, openWhenWide } from "./facets.js";
import { loadRegister, namesOf } from "./register.js";
import { readState, writeState } from "./state.js";
import { tokens } from "./words.js";

/** @typedef {{element: HTMLElement, item: import("./register.js").Item, words: string[]}} Row */

const PAUSE = 150;
const COMING = ".mao-filter--coming"; // keeps the place of the filter
const ENTRIES = ".mao-cards__item, .mao-rows__item, .mao-letters__links > li, .mao-linklist > li, .mao-plainlist > li, .mao-linklist__item, [data-sortable] tbody > tr";

/** @param {Document} page */
export function startListFilter(page) {
  const list = page.querySelector("[data-listing]");
  if (!(list instanceof HTMLElement)) return;
  loadRegister().then(
    (register) => new ListFilter(list, register),
    () => list.querySelector(COMING)?.remove(),
  );
}

class ListFilter {
  /**
   * @param {HTMLElement} list
   * @param {import("./register.js").Register} register
   */
  constructor(list, register) {
    this.list = list;
    /** @type {TableSort | undefined} */
    this.table = undefined;
    this.postcode = (/** @type {string} */ _) => "";
    /** @type {Set<boolean>} whether places are known (false), and postcodes too (true) */
    this.named = new Set();
    this.rows = rowsOf(list, register.items);
    const used = new Set(this.rows.flatMap(({ item }) => [...item.values]));
    this.ever = used;
    this.facets = register.facets.filter((facet) => facet.name !== "soort" && facet.values.some(({ code }) => used.has(code)));
    this.state = readState(location);
    this.input = make("input", { class: "mao-input mao-filter__input", id: "mao-filter", type: "search", autocomplete: "off" });
    this.status = make("p", { class: "mao-filter__status", role: "status" });
    this.reset = make("button", { class: "mao-button mao-button--quiet", type: "button" }, "Toon weer alles");
    this.boxes = make("div", { class: "mao-filter__facets" });
    this.chosen = make("div", { class: "mao-filter__chosen" });
    this.number = make("span", { class: "mao-filter__number" });
    this.count = find(list, ".mao-listing__count", HTMLElement);
    /** @type {HTMLButtonElement | undefined} */
    this.done = undefined;
    this.form = new FacetForm(this.boxes, this.facets, (chosen) => this.change({ chosen }));
    list.querySelector(COMING)?.remove();
    list.prepend(this.panel());
    this.count.before(this.status);
    this.count.after(this.chosen);
    this.listen();
    this.show();
    this.addSort();
  }

  panel() {
    const label = make("label", { class: "mao-filter__label", for: "mao-filter" }, "Zoek in deze lijst");
    const word = make("div", { class: "mao-filter__word" }, label, this.input);
    const fold = make("details", { class: "mao-filter__fold" }, make("summary", { class: "mao-button mao-button--quiet" }, "Filter", this.number), this.boxes);
    openWhenWide(fold);
    this.done = doneButton(fold);
    return make("search", { class: "mao-filter", "aria-label": "Filter deze lijst" }, word, ...(this.facets.length ? [fold] : []));
  }

  /** The places of municipalities once somebody is about to look for one, their postcodes from the first digit. @param {string} query */
  async addNames(query) {
    const postcodes = /\d/.test(query);
    if (this.list.dataset.listing !== "gemeenten" || this.named.has(true) || this.named.has(postcodes)) return;
    this.named.add(postcodes);
    const [{ namesByTown }, { postcodeIn }] = await Promise.all([import("./place-index.js"), import("./postcodes.js")]);
    this.postcode = postcodeIn;
    const names = await namesByTown({ postcodes });
    for (const { item, words } of this.rows) words.push(...(names.get(item.url) ?? []).flatMap(tokens));
    if (this.state.query) this.show();
  }

  /** A table can be sorted as well. */
  addSort() {
    const table = this.list.querySelector("[data-sortable] table");
    if (!(table instanceof HTMLTableElement)) return;
    this.table = new TableSort(table, (sort) => this.change({ sort }));
    this.table.show(this.state.sort);
  }

  listen() {
    this.input.addEventListener("focus", () => this.addNames("").catch(() => {}), { once: true });
    let pause = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = window.setTimeout(() => this.change({ query: this.input.value.slice(0, LONGEST).trim() }, true), PAUSE);
    });
    this.reset.addEventListener("click", () => {
      this.input.focus();
      this.change({ query: "", chosen: {} });
    });
    for (const event of ["popstate", "hashchange"]) {
      addEventListener(event, () => {
        this.state = readState(location);
        this.show();
      });
    }
  }

  /**
   * @param {Partial<import("./state.js").State>} part
   * @param {boolean} [typing] then the way back does not stop at every letter
   */
  change(part, typing = false) {
    this.state = { ...this.state, ...part };
    const asked = writeState(this.state);
    const address = location.pathname + location.search + (asked ? `#${asked}` : "");
    if (typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.show();
  }

  show() {
    const { query } = this.state;
    if (query) this.addNames(query).catch(() => {});
    const typed = tokens(this.postcode(query) || query);
    const chosen = canonical(this.facets, this.state.chosen);
    const held = this.rows.filter(({ words }) => typed.every((start) => words.some((word) => word.startsWith(start))));
    const items = held.map(({ item }) => item);
    const kept = new Set(fitting(items, this.facets, chosen));
    for (const { element, item } of this.rows) element.hidden = !kept.has(item);
    for (const group of groupsOf(this.list)) group.hidden = !this.rows.some(({ element }) => !element.hidden && group.contains(element));
    this.table?.show(this.state.sort);
    this.form.show(chosen, counts(items, this.facets, chosen), this.ever);
    const filtered = Boolean(typed.length || Object.keys(chosen).length);
    for (const row of this.list.querySelectorAll(".mao-letters, .mao-toc")) /** @type {HTMLElement} */ (row).hidden = filtered;
    if (document.activeElement !== this.input) this.input.value = query;
    this.showChosen(chosen, filtered);
    this.count.hidden = filtered;
    if (this.done) this.done.textContent = `Toon ${plural(kept.size, "resultaat", "resultaten")}`;
    this.status.textContent = filtered ? this.said(kept.size) : "";
  }

  /**
   * @param {import("./facets.js").Chosen} chosen
   * @param {boolean} filtered
   */
  showChosen(chosen, filtered) {
    const held = this.chosen.contains(document.activeElement);
    const buttons = chips(this.facets, chosen, (now) => this.change({ chosen: now }));
    this.chosen.replaceChildren(...buttons, ...(filtered ? [this.reset] : []));
    if (held) (buttons[0] ?? this.input).focus();
    this.number.textContent = buttons.length ? ` (${buttons.length})` : "";
  }

  /** @param {number} count */
  said(count) {
    const all = this.rows.length.toLocaleString("nl-NL");
    return count ? `${count.toLocaleString("nl-NL")} van de ${all} ${count === 1 ? "past" : "passen"} bij uw keuze.` : "Niets in deze lijst past bij uw keuze.";
  }
}

/**
 * The parts of a list that have a heading: without entries they are hidden.
 * @param {HTMLElement} list
 * @returns {Iterable<HTMLElement>}
 */
function groupsOf(list) {
  return list.querySelectorAll(".mao-section, .mao-letters__group");
}

/**
 * The entries of the list with what the register knows of them.
 * @param {HTMLElement} list
 * @param {import("./register.js").Item[]} items
 * @returns {Row[]}
 */
function rowsOf(list, items) {
  const byAddress = new Map(items.map((item) => [new URL(item.url, ROOT).pathname, item]));
  return [...list.querySelectorAll(ENTRIES)].flatMap((element) => {
    const item = byAddress.get(element.querySelector("a")?.pathname ?? "");
    if (!item || !(element instanceof HTMLElement)) return [];
    return [{ element, item, words: [...namesOf(item).flat(), ...tokens(plain(element.textContent ?? ""))] }];
  });
}

// Sorts a table by the column whose heading is pressed: up, then down, then as it came. Rows without a value come last.

const ORDER = new Intl.Collator("nl", { numeric: true });
const NOTHING = "–";

class TableSort {
  /**
   * @param {HTMLTableElement} table
   * @param {(sort: string) => void} choose told what is to be sorted by: a column, with a hyphen before it for downwards, or ""
   */
  constructor(table, choose) {
    this.body = table.tBodies[0];
    this.rows = [...this.body.rows];
    this.sort = "";
    this.columns = [...(table.tHead?.rows[0].cells ?? [])].map((head) => this.column(head, choose));
  }

  /**
   * @param {HTMLTableCellElement} head
   * @param {(sort: string) => void} choose
   */
  column(head, choose) {
    const name = (head.textContent ?? "").toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-+|-+$/g, "");
    const button = make("button", { class: "mao-sort", type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => choose(this.after(name)));
    head.append(button);
    return { head, name };
  }

  /**
   * What the next press on a heading sorts by.
   * @param {string} name
   */
  after(name) {
    if (this.sort === name) return `-${name}`;
    return this.sort === `-${name}` ? "" : name;
  }

  /** @param {string} sort */
  show(sort) {
    const down = sort.startsWith("-");
    const place = this.columns.findIndex(({ name }) => name === (down ? sort.slice(1) : sort));
    this.sort = place < 0 ? "" : sort;
    for (const [number, { head }] of this.columns.entries()) {
      const direction = down ? "descending" : "ascending";
      head.setAttribute("aria-sort", number === place ? direction : "none");
    }
    this.body.append(...(place < 0 ? this.rows : sorted(this.rows, place, down)));
  }
}

/**
 * @param {HTMLTableRowElement[]} rows
 * @param {number} place
 * @param {boolean} down
 */
function sorted(rows, place, down) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[place]) }));
  const filled = keyed.filter(({ key }) => key !== NOTHING);
  filled.sort((a, b) => ORDER.compare(a.key, b.key) * (down ? -1 : 1));
  return [...filled, ...keyed.filter(({ key }) => key === NOTHING)].map(({ row }) => row);
}

/**
 * What a cell sorts by: a date by its day, not by the words "1 april"; a choice by its place among the choices.
 * @param {HTMLTableCellElement} cell
 */
function keyOf(cell) {
  return cell.querySelector("time")?.dateTime ?? cell.querySelector("data")?.value ?? cell.textContent ?? "";
}
