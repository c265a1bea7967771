// Runs before the first paint, so that a chosen colour scheme does not flash. Knows only the choice, not the button.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("mao-js");
  try {
    const choice = localStorage.getItem("mao-scheme");
    if (choice === "default" || choice === "slate") root.dataset.mdColorScheme = choice;
  } catch {
    // Storage can be closed to us; the system's preference then decides.
  }
})();
