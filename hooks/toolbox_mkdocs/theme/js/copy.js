// Addresses that can be copied: a button after each link with data-copy. Without JavaScript there is no button.

const SHOWN = 4000; // milliseconds that the button says that it is done

/** @param {Document} page */
export function startCopy(page) {
  if (!navigator.clipboard) return;
  for (const link of page.querySelectorAll("a[data-copy]")) {
    if (link instanceof HTMLAnchorElement) link.after(" ", button(page, link));
  }
}

/**
 * @param {Document} page
 * @param {HTMLAnchorElement} link
 */
function button(page, link) {
  const made = page.createElement("button");
  made.type = "button";
  made.className = "mao-copy";
  const name = page.createElement("span");
  name.className = "mao-copy__of";
  name.textContent = ` van ${link.textContent}`;
  const said = page.createElement("span");
  said.setAttribute("aria-live", "polite");
  said.textContent = "Kopieer adres";
  made.append(said, name);
  made.addEventListener("click", async () => {
    said.textContent = await copied(link.href) ? "Gekopieerd" : "Kopiëren lukte niet";
    setTimeout(() => {
      said.textContent = "Kopieer adres";
    }, SHOWN);
  });
  return made;
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
