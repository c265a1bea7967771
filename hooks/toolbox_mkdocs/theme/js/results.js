// One result as an element: its kind, its name with the words marked, its summary. Knows no query.
import { make } from "./dom.js";
import { marked } from "./marks.js";
import { ROOT } from "./register.js";

/**
 * @param {import("./register.js").Item} item
 * @param {string} summary
 * @param {(word: string) => boolean} matches
 * @param {import("./register.js").Register} register
 * @param {import("./reasons.js").Reason | null} reason what it was found by, when title and summary do not show it
 */
export function result(item, summary, matches, register, reason) {
  const link = make("a", { class: "mao-result__link", href: new URL(item.url, ROOT).href, "data-result": true }, ...marked(item.title, matches));
  const row = make(
    "li",
    { class: "mao-result" },
    make("p", { class: "mao-result__kind" }, ...marked(register.kinds.get(item.kind)?.one ?? "", matches)),
    make("h3", { class: "mao-result__title" }, link),
  );
  if (reason) row.append(make("p", { class: "mao-result__name" }, `${reason.label}: `, ...marked(reason.text, matches)));
  if (summary) row.append(make("p", { class: "mao-result__summary" }, ...marked(summary, matches)));
  return row;
}

/**
 * The results with the help that somebody needs as the first.
 * @param {string} address from the root
 * @param {string | undefined} title of the question on that page
 * @param {import("./register.js").Item[]} items
 * @param {import("./register.js").Register} register
 */
export function withHelp(address, title, items, register) {
  const url = address.slice(1);
  const page = register.items.find((item) => item.url === url.split("#")[0]);
  return page ? [{ ...page, url, title: title ?? page.title, names: [] }, ...items.filter((item) => item !== page)] : items;
}
