// A page that a mouse rests on is fetched ahead, so that it is there at the click. Our own pages alone, each once, and not for
// who is careful with data. A plain fetch: the policy of the pages allows it, and the browser keeps what the host lets it keep.

const REST = 80; // milliseconds: shorter is passing by
const MOST = 8; // pages fetched ahead from one page

/** @typedef {Navigator & { connection?: { saveData?: boolean, effectiveType?: string } }} Connected */

/** @param {Document} page */
export function startPrefetch(page) {
  const connection = /** @type {Connected} */ (navigator).connection;
  const isSlow = /2g/.test(connection?.effectiveType ?? "");
  if (connection?.saveData || isSlow || window.matchMedia("(prefers-reduced-data: reduce)").matches) return;
  /** @type {Set<string>} */
  const known = new Set([location.href.split("#")[0]]);
  let timer = 0;
  page.addEventListener("pointerover", (event) => {
    window.clearTimeout(timer);
    const link = event.target instanceof Element && event.pointerType === "mouse" ? event.target.closest("a[href]") : null;
    if (link instanceof HTMLAnchorElement && isPage(link)) timer = window.setTimeout(() => ahead(link), REST);
  });

  /** @param {HTMLAnchorElement} link */
  function ahead(link) {
    const address = link.href.split("#")[0];
    if (known.has(address) || known.size > MOST) return;
    known.add(address);
    fetch(address, { priority: "low" }).catch(() => known.delete(address));
  }
}

/** @param {HTMLAnchorElement} link */
function isPage(link) {
  return link.origin === location.origin && /^https?:$/.test(link.protocol) && link.pathname.endsWith("/") && !link.search && !link.download;
}
