// One result as an element: its kind, its name with the words marked, its summary. Knows no query.
import { make } from "./dom.js";
import { marked } from "./marks.js";
import { ROOT } from "./register.js";

/**
 * @param {import("./register.js").Item} item
 * @param {string} summary
 * @param {(word: string) => boolean} matches
 * @param {import("./register.js").Register} register
 * @param {string[]} places the places in a municipality
 */
export function result(item, summary, matches, register, places) {
  const link = make("a", { class: "mao-result__link", href: new URL(item.url, ROOT).href, "data-result": true }, ...marked(item.title, matches));
  const row = make(
    "li",
    { class: "mao-result" },
    make("p", { class: "mao-result__kind" }, register.kinds.get(item.kind)?.one ?? ""),
    make("h3", { class: "mao-result__title" }, link),
  );
  const name = otherName(item, [...item.names, ...places], matches);
  if (name) row.append(make("p", { class: "mao-result__name" }, `${item.kind === "gemeenten" ? "Plaats" : "Ook"}: `, ...marked(name, matches)));
  if (summary) row.append(make("p", { class: "mao-result__summary" }, ...marked(summary, matches)));
  return row;
}

/**
 * The other name that matched, when the title does not show why the page was found.
 * @param {import("./register.js").Item} item
 * @param {string[]} names
 * @param {(word: string) => boolean} matches
 */
function otherName(item, names, matches) {
  if (item.title.split(/\s+/).some(matches)) return "";
  return names.find((name) => name.split(/\s+/).some(matches)) ?? "";
}
