// The way from a question to pages. Knows no element: the page of results, and whoever measures, ask the same.
import { understand } from "./query.js";
import { rank } from "./score.js";

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
  return { terms, ...(await rank(terms.filter((term) => term.forms.size), index, how)) };
}
