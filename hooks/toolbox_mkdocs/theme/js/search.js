// The way from a question to pages. Knows no element: the page of results, and whoever measures, ask the same.
import { namesIn } from "./names.js";
import { understand } from "./query.js";
import { rank } from "./score.js";
import { tokens } from "./words.js";

/** @typedef {{terms: import("./query.js").Term[], items: import("./register.js").Item[], partly: boolean}} Answer */

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} query
 * @param {boolean} guessing whether a word that is not known may be taken for another one
 * @param {typeof import("./score.js").FITTED} [how]
 * @returns {Promise<Answer>}
 */
export async function ask(index, query, guessing = true, how) {
  if (!query) return { terms: [], items: index.register.items, partly: false };
  const terms = (await understand(query, index)).filter((term) => guessing || !term.guesses.length);
  const known = terms.filter((term) => term.forms.size);
  return { terms, ...(await rank(known, tokens(query), index, how)) };
}

/**
 * The pages with these words, or words like them, in a name: what the register alone can tell.
 * @param {import("./register.js").Register} register
 * @param {string} query
 * @returns {Answer}
 */
export function askNames(register, query) {
  const typed = tokens(query);
  const telling = typed.filter((word) => !register.stop.has(word));
  const names = namesIn(register.items);
  const held = (telling.length ? telling : typed).map((word) => new Set([...names.holding(names.near(word))].map(({ item }) => item)));
  const items = register.items.filter((item) => held.every((some) => some.has(item)));
  const terms = telling.map((asked) => ({ asked, forms: new Map([[asked, 1]]), guesses: [], part: "" }));
  return { terms, items: items.sort((a, b) => b.rank - a.rank), partly: false };
}
