// Rows as fields: where a form takes a row on each line, as the title and the address of a link, each part has a field of its own. The
// text field behind it stays what is kept and sent.
import { make } from "./dom.js";

const BAR = "|"; // between the parts of a line

/** @param {HTMLFormElement} form */
export function startRows(form) {
  for (const field of form.querySelectorAll("[data-titles]")) {
    const text = field.querySelector("textarea");
    if (field instanceof HTMLElement && text) new Rows(form, field, text);
  }
}

class Rows {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} field
   * @param {HTMLTextAreaElement} text
   */
  constructor(form, field, text) {
    this.text = text;
    this.titles = (field.dataset.titles || "").split(BAR);
    this.label = field.dataset.label || "";
    this.count = 0;
    this.rows = make("div", { class: "mao-form__rows" });
    this.more = make("button", { type: "button", class: "mao-button mao-button--quiet", "aria-label": `Nog één toevoegen bij ${this.label}` }, "Nog één toevoegen");
    this.more.addEventListener("click", () => this.add([])?.focus());
    text.after(this.rows, this.more);
    text.hidden = true;
    form.addEventListener("reset", () => queueMicrotask(() => this.show()));
    this.show();
  }

  /** The rows that the text says, or an empty one. */
  show() {
    const lines = this.text.value.split("\n").filter((line) => line.trim());
    this.rows.replaceChildren();
    for (const line of lines.length ? lines : [""]) this.add(this.cells(line));
  }

  /** What is too much for the columns stays in the last one. @param {string} line */
  cells(line) {
    const parts = line.split(BAR).map((part) => part.trim());
    const last = this.titles.length - 1;
    return [...parts.slice(0, last), parts.slice(last).join(` ${BAR} `)];
  }

  /**
   * Gives the first field of the new row.
   * @param {string[]} cells
   */
  add(cells) {
    const number = this.count++;
    const inputs = this.titles.map((_, column) => this.input(number, column, cells[column] ?? ""));
    const parts = inputs.map((input, column) =>
      make("div", {}, make("label", { class: "mao-form__part", for: input.id }, this.titles[column]), input),
    );
    const remove = make("button", { type: "button", class: "mao-button mao-button--quiet" }, "Weghalen");
    const row = make("div", { class: "mao-form__row", role: "group" }, ...parts, remove);
    remove.addEventListener("click", () => this.remove(row));
    this.rows.append(row);
    this.tell();
    return inputs[0];
  }

  /**
   * @param {number} number
   * @param {number} column
   * @param {string} value
   */
  input(number, column, value) {
    const id = `${this.text.id}-${number}-${column}`;
    const input = make("input", { class: "mao-input mao-form__input", id, "data-aid": true, autocomplete: "off", translate: "no" });
    input.value = value;
    input.addEventListener("input", () => this.keep());
    return input;
  }

  /** @param {HTMLElement} row */
  remove(row) {
    row.remove();
    if (!this.rows.children.length) this.add([]);
    this.keep();
    this.tell();
    this.more.focus();
  }

  /** Each row is called by its number, and one alone that is empty can't be taken away. */
  tell() {
    [...this.rows.children].forEach((row, number) => row.setAttribute("aria-label", `${this.label} ${number + 1}`));
    const [only, ...others] = this.rows.querySelectorAll("button");
    if (only) only.hidden = !others.length;
  }

  /** A bar that somebody types would begin another part. */
  keep() {
    const lines = [...this.rows.children].map((row) => {
      const parts = [...row.querySelectorAll("input")].map(({ value }) => value.replaceAll(BAR, "-").trim());
      return parts.join(` ${BAR} `).replace(/[ |]+$/, "").trim();
    });
    this.text.value = lines.filter(Boolean).join("\n");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
