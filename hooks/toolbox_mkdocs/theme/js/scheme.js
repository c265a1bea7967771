// Runs before the first paint, so that a chosen colour scheme does not flash, and that what somebody asks before the other scripts
// are there goes behind the # too, which is sent to nobody. Knows only the choice, not the button, and fields of search by their role.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("mao-js");
  if (location.hash || location.search) root.classList.add("mao-asked"); // on /zoeken/ the answer comes first
  try {
    const choice = localStorage.getItem("mao-scheme");
    if (choice === "default" || choice === "slate") root.dataset.mdColorScheme = choice;
  } catch {
    // Storage can be closed to us; the system's preference then decides.
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches("[role=search]")) return;
    const field = form.querySelector("input");
    event.preventDefault();
    location.assign(`${form.action}#${new URLSearchParams({ q: field ? field.value.trim() : "" })}`);
  });
})();
