// What a map says of the area that one points at, is at by keyboard, taps, or looks up in the list or field beside it. Its cards obey
// WCAG 1.4.13: Escape puts one away, the pointer can go onto it, and it stays until pointer and focus are elsewhere.
import { make } from "./dom.js";

const GRACE = 300; // milliseconds in which the pointer may cross from an area to its card

/** @typedef {{title: string, url: string}} Way */
/** @typedef {{ways: Way[], note: string}} Words what a card says: where one can go from here, the area itself first */

/** @param {Document} page */
export function startRegionMaps(page) {
  page.querySelectorAll("[data-map]").forEach((map, place) => new RegionMap(map, place));
}

export class RegionMap {
  /**
   * @param {Element} map
   * @param {number} place
   */
  constructor(map, place) {
    this.map = map;
    this.card = make("div", { class: "mao-map__card", id: `mao-kaartje-${place}`, hidden: true });
    /** @type {Element | null} the area that the card is about */
    this.area = null;
    this.touched = false;
    this.timer = 0;
    const figure = map.matches("figure") ? map : map.querySelector("figure");
    figure?.append(this.card);
    for (const area of map.querySelectorAll("[data-area]")) this.listen(area, this.words(area));
    for (const said of map.querySelectorAll("[data-said]")) this.follow(said);
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => this.leave());
    map.addEventListener("pointerdown", (event) => (this.touched = event instanceof PointerEvent && event.pointerType === "touch"), true);
    map.ownerDocument.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    map.ownerDocument.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Element && !target.closest("[data-area], [data-town], .mao-map__card")) this.hide();
    });
    if (map.hasAttribute("data-towns")) this.expectTowns(figure ?? map);
  }

  /** What the list says of an area. @param {Element} area @returns {Words} */
  words(area) {
    const said = this.said(area.getAttribute("data-area") ?? "");
    const link = said?.querySelector(".mao-map__name");
    const title = link?.textContent ?? "";
    area.querySelector("title")?.remove(); // the card says the same
    return { ways: [{ title, url: link?.getAttribute("href") ?? "" }], note: said?.querySelector(".mao-map__said")?.textContent ?? "" };
  }

  /** The line of the list about an area. @param {string} id */
  said(id) {
    return [...this.map.querySelectorAll("[data-said]")].find((said) => said.getAttribute("data-said") === id);
  }

  /**
   * @param {Element} area
   * @param {Words} words
   */
  listen(area, words) {
    area.addEventListener("pointerenter", (event) => {
      if (event instanceof PointerEvent && event.pointerType === "mouse") this.show(area, words);
    });
    area.addEventListener("pointerleave", () => this.leave());
    area.addEventListener("focus", () => this.touched || this.show(area, words));
    area.addEventListener("blur", () => this.touched || this.hide());
    area.addEventListener("click", (event) => this.tap(event, area, words));
  }

  /** A finger covers what it is on: the first tap tells what is there and where it leads. @param {Event} event @param {Element} area @param {Words} words */
  tap(event, area, words) {
    if (!this.touched) return;
    event.preventDefault();
    this.show(area, words);
  }

  /** A line of the list lights its area while pointer or focus is on it. @param {Element} said */
  follow(said) {
    const area = [...this.map.querySelectorAll("[data-area]")].find((area) => area.getAttribute("data-area") === said.getAttribute("data-said"));
    for (const type of ["pointerenter", "focusin"]) said.addEventListener(type, () => area?.classList.add("mao-map--lit"));
    for (const type of ["pointerleave", "focusout"]) said.addEventListener(type, () => area?.classList.remove("mao-map--lit"));
  }

  /** All municipalities, fetched once somebody points at the map or looks for one. @param {Element} figure */
  expectTowns(figure) {
    let asked = false;
    const load = () => {
      if (!asked) import("./town-map.js").then(({ loadTowns }) => loadTowns(this)).catch(() => {}); // the regions and the list remain
      asked = true;
    };
    figure.addEventListener("pointerenter", load, { once: true });
    this.map.ownerDocument.addEventListener("mao-choice", load, { once: true });
  }

  /**
   * @param {Element} area
   * @param {Words} words
   */
  show(area, words) {
    clearTimeout(this.timer);
    if (this.area === area) return;
    this.hide();
    this.area = area;
    const [here, ...around] = words.ways.map(({ title, url }) => make("a", { href: url, tabindex: -1, translate: "no" }, title));
    here?.classList.add("mao-map__here");
    this.card.replaceChildren(here ?? "", make("span", {}, words.note), ...around);
    this.card.hidden = false;
    this.place(area);
    area.classList.add("mao-map--lit");
    area.setAttribute("aria-describedby", this.card.id);
  }

  /** Later, unless the pointer comes back or the area has the focus. */
  leave() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.area !== document.activeElement) this.hide();
    }, GRACE);
  }

  hide() {
    clearTimeout(this.timer);
    this.area?.removeAttribute("aria-describedby");
    this.area?.classList.remove("mao-map--lit");
    this.area = null;
    this.card.hidden = true;
  }

  /** Against the area, above it when there is room and below it otherwise, and never beside the figure. @param {Element} area */
  place(area) {
    const figure = /** @type {HTMLElement} */ (this.card.offsetParent ?? this.map);
    const around = figure.getBoundingClientRect();
    const box = area.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const middle = box.left + box.width / 2 - around.left - width / 2;
    const above = box.top - around.top - height;
    this.card.style.left = `${Math.max(0, Math.min(middle, around.width - width))}px`;
    this.card.style.top = `${above >= 0 ? above : box.bottom - around.top}px`;
  }
}
