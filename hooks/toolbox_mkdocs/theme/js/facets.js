// Which pages fit the chosen facets, and how many each other choice would give. Knows the register, no words.

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
  for (const facet of facets) {
    const pool = fitting(items, facets, chosen, facet.name);
    for (const { code } of facet.values) {
      found.set(code, pool.reduce((sum, item) => sum + (item.values.has(code) ? 1 : 0), 0));
    }
  }
  return found;
}
