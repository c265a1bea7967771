// The contents list: open beside the text when there is room, folded above it when there is not.

const WIDE = window.matchMedia("(min-width: 64em)");

/** @param {Document} page */
export function startContents(page) {
  const fold = page.querySelector(".mao-toc__fold");
  if (!(fold instanceof HTMLDetailsElement)) return;
  const fit = () => {
    fold.open = WIDE.matches;
  };
  fold.addEventListener("click", (event) => {
    if (!WIDE.matches && event.target instanceof HTMLAnchorElement) fold.open = false;
  });
  WIDE.addEventListener("change", fit);
  fit();
}
