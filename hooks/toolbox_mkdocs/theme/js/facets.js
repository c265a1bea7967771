// Which pages fit the chosen facets, and how many each other choice would give. Knows the register, no words.
import { make, named } from "./dom.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {import("./register.js").Facet} Facet */
/** @typedef {Record<string, string[]>} Chosen */

/**
 * Repeated values of one facet mean or, different facets mean and.
 * @param {Iterable<Item>} items
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @param {string} [without] a facet whose own choice does not count
 */
export function fitting(items, facets, chosen, without) {
  const wanted = facets
    .filter((facet) => facet.name !== without && chosen[facet.name]?.length)
    .map((facet) => codes(facet, chosen[facet.name]));
  return [...items].filter((item) => wanted.every((some) => some.some((code) => item.values.has(code))));
}

/**
 * The codes of values; when the site knows none of them, a code that fits nothing.
 * @param {Facet} facet
 * @param {string[]} values
 */
function codes(facet, values) {
  const found = facet.values.filter(({ value }) => values.includes(value));
  return found.length ? found.map(({ code }) => code) : [-1];
}

/**
 * The choices as the site writes them: an age in years becomes the years it lies between.
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @returns {Chosen}
 */
export function canonical(facets, chosen) {
  const ages = facets.find(({ name }) => name === "leeftijd")?.values ?? [];
  const between = (/** @type {string} */ age) => ages.find(({ value }) => {
    const [low, high] = value.split("-").map(Number);
    return /^\d+$/.test(age) && Number(age) >= low && Number(age) <= high;
  });
  const given = chosen.leeftijd?.map((age) => between(age)?.value ?? age);
  return given ? { ...chosen, leeftijd: [...new Set(given)] } : chosen;
}

/**
 * For each facet, how many of `items` fit when one of its values is added to the choices in the other facets.
 * @param {Item[]} items
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @returns {Map<number, number>} by the code of a value
 */
export function counts(items, facets, chosen) {
  const found = new Map();
  const all = tally(fitting(items, facets, chosen));
  for (const { name, values } of facets) {
    const held = chosen[name]?.length ? tally(fitting(items, facets, chosen, name)) : all;
    for (const { code } of values) found.set(code, held.get(code) ?? 0);
  }
  return found;
}

/**
 * How many of these pages have each value, by its code.
 * @param {Item[]} items
 */
function tally(items) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const { values } of items) for (const code of values) sums.set(code, (sums.get(code) ?? 0) + 1);
  return sums;
}

// The choices of facets as boxes to tick, with counts. Knows elements and counts, not what is searched.

const WIDE = window.matchMedia("(min-width: 56.25em)"); // then filters stand beside what they filter, else folded above it
const NONE = "geen resultaten bij uw andere keuzes";

export class FacetForm {
  /**
   * @param {HTMLElement} place where the boxes come
   * @param {Facet[]} facets
   * @param {(chosen: Record<string, string[]>) => void} onChange
   */
  constructor(place, facets, onChange) {
    this.facets = facets;
    /** @type {Map<number, {box: HTMLInputElement, count: HTMLElement, row: HTMLElement}>} */
    this.rows = new Map();
    /** @type {Map<string, {fold: HTMLDetailsElement, chosen: HTMLElement}>} */
    this.folds = new Map();
    place.replaceChildren(...facets.map((facet) => this.facet(facet)));
    place.addEventListener("change", () => onChange(this.chosen()));
  }

  /** @param {Facet} facet */
  facet(facet) {
    const list = make("ul", { class: "mao-facet__list" }, ...facet.values.map((value) => this.row(facet, value)));
    const chosen = make("span", { class: "mao-facet__chosen" });
    const title = make("summary", { class: "mao-facet__title" }, facet.title, " ", chosen);
    const group = make("fieldset", { class: "mao-facet__group" }, make("legend", { class: "mao-hidden" }, facet.title), list);
    const fold = make("details", { class: "mao-facet", "data-facet": facet.name }, title, group);
    this.folds.set(facet.name, { fold, chosen });
    return fold;
  }

  /**
   * @param {Facet} facet
   * @param {import("./register.js").Value} value
   */
  row(facet, value) {
    const box = make("input", { type: "checkbox", name: facet.name, value: value.value, autocomplete: "off" });
    const count = make("span", { class: "mao-facet__count" });
    const row = make("li", {}, make("label", { class: "mao-facet__option" }, box, make("span", {}, named(value.title, facet.proper), " ", count)));
    this.rows.set(value.code, { box, count, row });
    return row;
  }

  /** What is ticked now. */
  chosen() {
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const facet of this.facets) {
      const values = facet.values.filter(({ code }) => this.rows.get(code)?.box.checked).map(({ value }) => value);
      if (values.length) chosen[facet.name] = values;
    }
    return chosen;
  }

  /**
   * Shows what is chosen and what each choice would give; `ever` says which values occur at all.
   * @param {Record<string, string[]>} chosen
   * @param {Map<number, number>} counts
   * @param {Set<number>} ever
   */
  show(chosen, counts, ever) {
    for (const facet of this.facets) {
      const values = chosen[facet.name] ?? [];
      for (const { value, code } of facet.values) {
        const row = this.rows.get(code);
        if (row) showRow(row, values.includes(value), counts.get(code) ?? 0, ever.has(code));
      }
      const fold = this.folds.get(facet.name);
      if (!fold) continue;
      fold.fold.hidden = !facet.values.some(({ code }) => ever.has(code));
      fold.chosen.textContent = values.length ? `(${values.length} gekozen)` : "";
      if (values.length) fold.fold.open = true;
    }
  }
}

/**
 * @param {{box: HTMLInputElement, count: HTMLElement, row: HTMLElement}} row
 * @param {boolean} checked
 * @param {number} number
 * @param {boolean} ever
 */
function showRow({ box, count, row }, checked, number, ever) {
  box.checked = checked;
  box.disabled = !number && !checked;
  row.hidden = !ever && !checked;
  count.replaceChildren(`(${number.toLocaleString("nl-NL")})`);
  if (box.disabled) count.append(make("span", { class: "mao-hidden" }, ` ${NONE}`));
}

/**
 * Keeps a fold with filters open where these stand beside the results.
 * @param {HTMLDetailsElement} fold
 */
export function openWhenWide(fold) {
  const fit = () => (fold.open = WIDE.matches);
  WIDE.addEventListener("change", fit);
  fit();
}

/**
 * Where filters are folded above the results: closes them, and says how many results there are to see.
 * @param {HTMLDetailsElement} fold
 */
export function doneButton(fold) {
  const button = make("button", { class: "mao-button mao-filter__done", type: "button" });
  button.addEventListener("click", () => {
    fold.open = false;
    fold.querySelector("summary")?.focus();
    fold.scrollIntoView();
  });
  fold.append(button);
  return button;
}

/**
 * What is chosen, each as a button that takes it away again.
 * @param {Facet[]} facets
 * @param {Record<string, string[]>} chosen
 * @param {(chosen: Record<string, string[]>) => void} onChange
 */
export function chips(facets, chosen, onChange) {
  return facets.flatMap(({ name, values, proper }) => values.filter(({ value }) => chosen[name]?.includes(value)).map(({ value, title }) => {
    const chip = make("button", { class: "mao-chip", type: "button" }, make("span", { class: "mao-hidden" }, "Haal weg: "), named(title, proper));
    chip.addEventListener("click", () => {
      const { [name]: own, ...rest } = chosen;
      const left = own.filter((other) => other !== value);
      onChange(left.length ? { ...rest, [name]: left } : rest);
    });
    return chip;
  }));
}
