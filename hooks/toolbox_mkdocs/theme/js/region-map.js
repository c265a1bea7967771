// The cards on the map of regions. They obey WCAG 1.4.13: Escape puts one away, the pointer can go onto it, and it stays until
// pointer and focus are elsewhere. What they say stands in the list beside the map.
import { make } from "./dom.js";

const GRACE = 300; // milliseconds in which the pointer may cross from a region to its card

/** @param {Document} page */
export function startRegionMaps(page) {
  page.querySelectorAll("[data-map]").forEach((map, place) => new RegionMap(map, place));
}

class RegionMap {
  /**
   * @param {Element} map
   * @param {number} place
   */
  constructor(map, place) {
    this.map = map;
    this.card = make("div", { class: "mao-map__card", id: `mao-kaartje-${place}`, role: "tooltip", hidden: true });
    /** @type {Element | null} the region that the card is about */
    this.region = null;
    this.timer = 0;
    map.querySelector("figure")?.append(this.card);
    for (const region of map.querySelectorAll("[data-region]")) this.listen(region);
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => this.leave());
    map.ownerDocument.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
  }

  /** @param {Element} region */
  listen(region) {
    region.addEventListener("pointerenter", (event) => {
      if (event instanceof PointerEvent && event.pointerType === "mouse") this.show(region);
    });
    region.addEventListener("pointerleave", () => this.leave());
    region.addEventListener("focus", () => this.show(region));
    region.addEventListener("blur", () => this.hide());
  }

  /** @param {Element} region */
  show(region) {
    clearTimeout(this.timer);
    if (this.region === region) return;
    this.hide();
    const said = this.map.querySelector(`[data-said="${region.getAttribute("data-region")}"]`);
    if (!said) return;
    this.region = region;
    const [name, rest] = [".mao-map__name", ".mao-map__said"].map((part) => said.querySelector(part)?.textContent ?? "");
    this.card.replaceChildren(make("strong", {}, name), make("span", {}, rest));
    this.card.hidden = false;
    this.place(region);
    region.setAttribute("aria-describedby", this.card.id);
  }

  /** Later, unless the pointer comes back or the region has the focus. */
  leave() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.region !== document.activeElement) this.hide();
    }, GRACE);
  }

  hide() {
    clearTimeout(this.timer);
    this.region?.removeAttribute("aria-describedby");
    this.region = null;
    this.card.hidden = true;
  }

  /** Against the region, above it when there is room and below it otherwise, and never beside the figure. @param {Element} region */
  place(region) {
    const figure = /** @type {HTMLElement} */ (this.card.offsetParent ?? this.map);
    const around = figure.getBoundingClientRect();
    const area = region.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const middle = area.left + area.width / 2 - around.left - width / 2;
    const above = area.top - around.top - height;
    this.card.style.left = `${Math.max(0, Math.min(middle, around.width - width))}px`;
    this.card.style.top = `${above >= 0 ? above : area.bottom - around.top}px`;
  }
}
