// Sorts a table by the column whose heading is pressed: up, then down, then as it came. Rows without a value come last.
import { make } from "./dom.js";

const ORDER = new Intl.Collator("nl", { numeric: true });
const NOTHING = "–";

export class TableSort {
  /**
   * @param {HTMLTableElement} table
   * @param {(sort: string) => void} choose told what is to be sorted by: a column, with a hyphen before it for downwards, or ""
   */
  constructor(table, choose) {
    this.body = table.tBodies[0];
    this.rows = [...this.body.rows];
    this.sort = "";
    this.columns = [...(table.tHead?.rows[0].cells ?? [])].map((head) => this.column(head, choose));
  }

  /**
   * @param {HTMLTableCellElement} head
   * @param {(sort: string) => void} choose
   */
  column(head, choose) {
    const name = (head.textContent ?? "").toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-+|-+$/g, "");
    const button = make("button", { class: "mao-sort", type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => choose(this.after(name)));
    head.append(button);
    return { head, name };
  }

  /**
   * What the next press on a heading sorts by.
   * @param {string} name
   */
  after(name) {
    if (this.sort === name) return `-${name}`;
    return this.sort === `-${name}` ? "" : name;
  }

  /** @param {string} sort */
  show(sort) {
    const down = sort.startsWith("-");
    const place = this.columns.findIndex(({ name }) => name === (down ? sort.slice(1) : sort));
    this.sort = place < 0 ? "" : sort;
    for (const [number, { head }] of this.columns.entries()) {
      const direction = down ? "descending" : "ascending";
      head.setAttribute("aria-sort", number === place ? direction : "none");
    }
    this.body.append(...(place < 0 ? this.rows : sorted(this.rows, place, down)));
  }
}

/**
 * @param {HTMLTableRowElement[]} rows
 * @param {number} place
 * @param {boolean} down
 */
function sorted(rows, place, down) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[place]) }));
  const filled = keyed.filter(({ key }) => key !== NOTHING);
  filled.sort((a, b) => ORDER.compare(a.key, b.key) * (down ? -1 : 1));
  return [...filled, ...keyed.filter(({ key }) => key === NOTHING)].map(({ row }) => row);
}

/**
 * What a cell sorts by: a date by its day, not by the words "1 april"; a choice by its place among the choices.
 * @param {HTMLTableCellElement} cell
 */
function keyOf(cell) {
  return cell.querySelector("time")?.dateTime ?? cell.querySelector("data")?.value ?? cell.textContent ?? "";
}
