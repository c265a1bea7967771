// Fits the numbers of theme/js/score.js on a table of queries, and prints how well they do:
//   node tests/search/fit.mjs SITE [--tune] [TABLE …]
// SITE is a built site, whose own scripts answer. `--tune` tries other numbers, one at a time, until none helps. Only queries.tsv
// may be tuned on: the others tell how much of that holds for questions that nobody looked at.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [site, ...rest] = process.argv.slice(2);
const tables = rest.filter((one) => !one.startsWith("--"));
const isTuning = rest.includes("--tune");
const verbose = rest.includes("--missed");
const STEPS = [0.5, 0.8, 0.9, 1.1, 1.25, 2];
const FIRST = 10;
const PARTS = 5;
const NOISE = 0.02; // what two questions of a hundred make: for less no number is bent

// What a browser fetches is read from the disk.
globalThis.fetch = /** @type {any} */ (async (/** @type {URL} */ url) => new Response(readFileSync(fileURLToPath(url))));
const { scripts } = JSON.parse(readFileSync(join(site, "zoeken/stand.json"), "utf-8"));
const load = (/** @type {string} */ name) => import(pathToFileURL(resolve(site, scripts, name)).href);
const [{ ask }, { openIndex }, { FITTED }] = await Promise.all(["search.js", "search-index.js", "score.js"].map(load));
const index = await openIndex();

/** @typedef {{query: string, wanted: Set<string>, group: string}} Row */

/**
 * Whether it is a page, and none that leads to another one.
 * @param {string} path
 */
function isThere(path) {
  return existsSync(path) && !readFileSync(path, "utf-8").includes('<meta http-equiv="refresh"');
}

/**
 * The rows of a table of which a page is there, each with the remark above it.
 * @param {string} path
 * @returns {Row[]}
 */
function read(path) {
  let group = "";
  return readFileSync(path, "utf-8").split("\n").flatMap((line) => {
    if (line.startsWith("#")) group = line.slice(2);
    const [query, pages] = line.startsWith("#") ? [] : line.split("\t");
    const wanted = (pages ?? "").split(" ").filter((url) => url && isThere(join(site, url.split("#")[0], "index.html")));
    return wanted.length ? [{ query, wanted: new Set(wanted), group }] : [];
  });
}

/**
 * At which place each row has its page, from 1; 0 when it is not among the first ten.
 * @param {Row[]} rows
 * @param {any} how
 * @returns {Promise<number[]>}
 */
function places(rows, how) {
  return Promise.all(
    rows.map(async ({ query, wanted }) => {
      const { items } = await ask(index, query, true, how);
      return items.slice(0, FIRST).findIndex((/** @type {any} */ { url }) => wanted.has(`/${url}`)) + 1;
    }),
  );
}

/** @param {number[]} found */
function figures(found) {
  const share = (/** @type {number} */ most) => found.filter((place) => place && place <= most).length / found.length;
  const mrr = found.reduce((sum, place) => sum + (place && 1 / place), 0) / found.length;
  return { first: share(1), three: share(3), ten: share(FIRST), mrr };
}

/** @param {ReturnType<typeof figures>} of */
const told = ({ first, three, ten, mrr }) =>
  `R@1 ${(first * 100).toFixed(1)}  R@3 ${(three * 100).toFixed(1)}  R@10 ${(ten * 100).toFixed(1)}  MRR ${mrr.toFixed(3)}`;

/**
 * What is made as large as it gets, for each of five parts of the rows: the mean rank, and what stands among the first three.
 * @param {Row[]} rows
 * @param {any} how
 */
async function worths(rows, how) {
  const found = await places(rows, how);
  return Array.from({ length: PARTS }, (_, part) => {
    const { mrr, three } = figures(found.filter((_, place) => place % PARTS === part));
    return mrr + three;
  });
}

/**
 * Numbers that do better. Another number is only taken where no part of the rows loses by it: what helps here and harms there
 * fits these questions and not the next ones. Where all of it gains less than noise, the numbers stay as they are.
 * @param {Row[]} rows
 */
async function tuned(rows) {
  let best = { ...FITTED };
  let most = await worths(rows, best);
  for (let before = 0; before < sum(most); ) {
    before = sum(most);
    for (const name of Object.keys(best)) {
      for (const step of STEPS) {
        const other = { ...best, [name]: Number((best[name] * step).toPrecision(2)) };
        const now = await worths(rows, other);
        if (now.every((worth, part) => worth >= most[part]) && sum(now) > sum(most)) [best, most] = [other, now];
      }
    }
  }
  return sum(most) - sum(await worths(rows, FITTED)) < NOISE * PARTS ? FITTED : best;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

for (const path of tables.length ? tables : ["tests/search/queries.tsv"]) {
  const rows = read(path);
  const how = isTuning ? await tuned(rows) : FITTED;
  const found = await places(rows, how);
  console.log(`${path}: ${rows.length} queries  ${told(figures(found))}`);
  if (isTuning) console.log(`  best of those tried: ${JSON.stringify(how)}`);
  for (const group of new Set(rows.map((row) => row.group))) {
    console.log(`  ${told(figures(found.filter((_, place) => rows[place].group === group)))}  ${group}`);
  }
  if (verbose) rows.forEach(({ query, wanted }, place) => found[place] !== 1 && console.log(`  ${found[place]}  ${query} -> ${[...wanted].join(" ")}`));
}
