// The menu of small screens is a popover that the browser opens and closes; this closes it when the window grows wide.

const WIDE = window.matchMedia("(min-width: 64em)");

/** @param {Document} page */
export function startMenu(page) {
  const sheet = page.getElementById("mao-menu");
  if (!(sheet instanceof HTMLElement) || !("hidePopover" in sheet)) return;
  WIDE.addEventListener("change", () => {
    if (WIDE.matches && sheet.matches(":popover-open")) sheet.hidePopover();
  });
}
