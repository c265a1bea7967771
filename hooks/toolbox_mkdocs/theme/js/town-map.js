// All municipalities on the map of the country: each is a link with a card, and is lit when it is chosen in a field. Knows the file with
// their outlines (gemeenten/vormen.json). They are reached by keyboard in that field and in the list of municipalities.
import { ROOT } from "./dom.js";

/** @typedef {import("./region-map.js").RegionMap} RegionMap */
/** @typedef {[string, string, string, string, string[]]} Row the id, name, province, outline and regions of a municipality */

const SVG = "http://www.w3.org/2000/svg";

/** @param {RegionMap} regions */
export async function loadTowns(regions) {
  const answer = await fetch(new URL("gemeenten/vormen.json", ROOT));
  if (!answer.ok) throw new Error(`vormen.json: ${answer.status}`);
  /** @type {Row[]} */
  const rows = await answer.json();
  const drawing = regions.map.querySelector("svg");
  const layer = draw("g", { "aria-hidden": "true" });
  const towns = new Map(rows.map((row) => [urlOf(row[0]), town(regions, row)]));
  layer.append(...towns.values());
  drawing?.querySelector("[data-area]")?.before(layer); // below the regions, whose numbers stay links to them
  const light = draw("path", { class: "mao-map__lit" });
  drawing?.append(light);
  regions.map.classList.add("mao-map--towns");
  const show = (/** @type {string} */ url) => light.setAttribute("d", towns.get(url.replace(/#.*/, ""))?.querySelector("path")?.getAttribute("d") ?? "");
  for (const [url, link] of towns) {
    link.addEventListener("pointerenter", () => show(url));
    link.addEventListener("pointerleave", () => show(""));
  }
  const page = regions.map.ownerDocument;
  page.addEventListener("mao-choice", (event) => show(event instanceof CustomEvent ? event.detail : ""));
  show(page.querySelector("[data-choice]")?.getAttribute("data-choice") ?? ""); // chosen while this was on its way
}

/**
 * @param {RegionMap} regions
 * @param {Row} row
 */
function town(regions, [id, name, province, outline, inside]) {
  const link = draw("a", { class: "mao-map__town", href: urlOf(id), tabindex: "-1", "data-town": id });
  link.append(draw("path", { d: outline }));
  const around = inside.flatMap((region) => {
    const said = regions.said(region)?.querySelector(".mao-map__name");
    return said ? [{ title: `Regio ${said.textContent}`, url: said.getAttribute("href") ?? "" }] : [];
  });
  regions.listen(link, { ways: [{ title: name, url: urlOf(id) }, ...around], note: `Gemeente in ${province}` });
  return link;
}

/** @param {string} id */
function urlOf(id) {
  return new URL(`gemeenten/${id}/`, ROOT).href;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
