// On the page of a municipality with several alliances: those of the postcode in the address (#postcode-1381), and the way back to all.
import { make } from "./dom.js";

const ADDRESS = /^#postcode-(\d{4})$/;

/** @param {Document} page */
export function startPostcodeAreas(page) {
  const note = page.querySelector("[data-postcode-note]");
  if (!(note instanceof HTMLElement)) return;
  const all = note.textContent ?? "";
  const show = () => choose(page, note, all, ADDRESS.exec(location.hash)?.[1] ?? "");
  addEventListener("hashchange", show);
  show();
}

/**
 * @param {Document} page
 * @param {HTMLElement} note
 * @param {string} all what the note says of all alliances
 * @param {string} postcode "" for all
 */
function choose(page, note, all, postcode) {
  const areas = [...page.querySelectorAll("[data-postcodes]")].filter((area) => area instanceof HTMLElement);
  const known = areas.some((area) => holds(area, postcode));
  for (const area of areas) {
    area.hidden = known && !holds(area, postcode);
    area.querySelector(".mao-facts__note")?.toggleAttribute("hidden", known); // for which postcodes it is: chosen already
  }
  note.replaceChildren(known ? `U ziet de samenwerkingsverbanden voor postcode ${postcode}. ` : all);
  if (!known) return;
  const button = make("button", { class: "mao-button mao-button--quiet", type: "button" }, "Toon alle samenwerkingsverbanden");
  button.addEventListener("click", () => choose(page, note, all, ""));
  note.append(button);
}

/**
 * @param {HTMLElement} area
 * @param {string} postcode
 */
function holds(area, postcode) {
  const stretches = (area.dataset.postcodes ?? "").split(" ").map((stretch) => stretch.split("-"));
  return stretches.some(([first, last]) => first <= postcode && postcode <= last);
}
