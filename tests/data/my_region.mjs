// Asks the scripts of the theme where names and postcodes lead, without a browser. In: the indexes and what is typed; out: municipalities.
import { readFileSync } from "node:fs";

const { scripts, places, postcodes, typed } = JSON.parse(readFileSync(0, "utf-8"));
const { findPlaces, isCalled, readPlaces, typedKey } = await import(`${scripts}/places.js`);
const { postcodeIn, readPostcodes } = await import(`${scripts}/postcodes.js`);

const names = readPlaces(places);
const known = readPostcodes(postcodes);
const ids = places.municipalities.map(([id]) => id);

function found(text) {
  const postcode = postcodeIn(text);
  if (postcode) return (known.get(postcode) ?? []).map((row) => ids[row]);
  return findPlaces(names, text).filter((name) => isCalled(name, typedKey(text))).map(({ town }) => town.id);
}

process.stdout.write(JSON.stringify({ answers: typed.map(found), postcodes: [...known.keys()] }));
