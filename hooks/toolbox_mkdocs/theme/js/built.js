// Says at the end of a page on which day the site was made, and after ten days that it stands still.

const LATE = 10; // days
const DAY = 24 * 60 * 60 * 1000;

/**
 * The sentence for a site that was built on a day ("2026-11-27"), read on another; "" when that is no day.
 * @param {unknown} day
 * @param {Date} now
 */
export function sentence(day, now) {
  const built = new Date(typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T12:00:00` : NaN);
  if (Number.isNaN(built.getTime())) return "";
  const words = built.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  const days = Math.floor((now.getTime() - built.getTime()) / DAY);
  return days > LATE ? `Bijgewerkt op ${words}. Sindsdien staat de site stil: kijk goed of het nog klopt.` : `Bijgewerkt op ${words}`;
}

/**
 * Shows it in the element that names the file; nothing where that can't be read.
 * @param {HTMLElement} element
 * @param {Date} now
 */
export async function showBuilt(element, now) {
  const reply = await fetch(element.dataset.built ?? "").catch(() => null);
  const status = reply?.ok ? await reply.json().catch(() => null) : null;
  element.textContent = sentence(status?.built, now);
}
