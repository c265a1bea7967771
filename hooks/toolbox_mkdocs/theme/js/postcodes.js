// In which municipalities a postcode lies. Knows the index (gemeenten/postcodes.json), no elements.

/** @typedef {Map<string, number[]>} Postcodes four digits, and the rows of plaatsen.json: first the municipality of most addresses */

// The letters of hooks/toolbox/pages/maps/postcodes.py: one for a municipality, pairs for numbers.
const [TOWN, NUMBER, FIRST] = [0x100, 0x23, 1000];

/**
 * @param {{runs: string, partly: Record<string, number>}} raw
 * @returns {Postcodes}
 */
export function readPostcodes({ runs, partly }) {
  /** @type {Postcodes} */
  const found = new Map();
  let [row, code] = [0, FIRST];
  for (let place = 0; place < runs.length; place++) {
    const letter = runs.charCodeAt(place);
    if (letter >= TOWN) {
      row = letter - TOWN;
      continue;
    }
    code += letter - NUMBER;
    const end = code + runs.charCodeAt(++place) - NUMBER;
    for (; code < end; code++) found.set(String(code), [row]);
  }
  for (const [part, other] of Object.entries(partly)) found.get(part)?.push(other);
  return found;
}

/**
 * The four digits of a postcode, however it is written ("1315", "1315 AB", "1315ab"); "" for anything else.
 * @param {string} text
 */
export function postcodeIn(text) {
  return /^\s*([1-9]\d{3})\s*[a-z]{0,2}\s*$/i.exec(text)?.[1] ?? "";
}

/**
 * Whether a text is a postcode or may become one ("13", but not "2e Exloërmond").
 * @param {string} text
 */
export function isPostcodeBegun(text) {
  return /^\s*\d{1,4}\s*$/.test(text) || postcodeIn(text) !== "";
}
