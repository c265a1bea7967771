// Pagefind behind one question: which pages hold this word, and how strongly. Knows its core API, no Dutch and no page.
import { ROOT, fetchFile, loadRegister, namesOf } from "./register.js";
import { Vocabulary } from "./vocabulary.js";

const PATIENCE = 15000;
const EVERY = "qalles"; // a word of every document (search/document.py): asking for nothing would load the whole index

/** @typedef {{id: string, score: number, data: () => Promise<{meta: Record<string, string>}>}} Hit */

export class Engine {
  /**
   * @param {any} pagefind
   * @param {import("./register.js").Register} register
   * @param {Vocabulary} vocabulary
   * @param {string[]} ids what Pagefind calls each page, in the order of the register
   */
  constructor(pagefind, register, vocabulary, ids) {
    this.pagefind = pagefind;
    this.register = register;
    this.vocabulary = vocabulary;
    this.numbers = new Map(ids.map((id, number) => [`nl_${id}`, number]));
    /** @type {Map<number, Hit>} pages that some word was found on */
    this.hits = new Map();
    /** @type {Map<string, Promise<Map<number, number>>>} */
    this.scores = new Map();
  }

  /**
   * The pages that hold `word` or a word that begins with it: number to score.
   * @param {string} word
   */
  score(word) {
    let found = this.scores.get(word);
    if (!found) this.scores.set(word, (found = this.ask(word)));
    return found;
  }

  /** @param {string} word */
  async ask(word) {
    const { results } = await patient(this.pagefind.search(word));
    // Pagefind says nothing of a part that it could not fetch: it only finds less.
    if (!results.length && this.vocabulary.has(word)) throw new Error("the index is damaged");
    return new Map(results.map((/** @type {Hit} */ hit) => [this.keep(hit), hit.score]));
  }

  /** @param {Hit} hit */
  keep(hit) {
    const number = this.numbers.get(hit.id) ?? -1;
    this.hits.set(number, hit);
    return number;
  }

  /**
   * What a result shows beside its title.
   * @param {number} number
   */
  async summary(number) {
    if (!this.hits.has(number)) await this.score(EVERY);
    const hit = this.hits.get(number);
    if (!hit) throw new Error("the index is damaged");
    const { meta } = await patient(hit.data());
    return meta.summary ?? "";
  }
}

/** @type {Promise<Engine> | undefined} */
let starting;

/** The engine, started once; rejects when a part of the index is missing or damaged. */
export function startEngine() {
  starting ??= patient(start()).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start() {
  const [pagefind, register, words, ids] = await Promise.all([
    startPagefind(),
    loadRegister(),
    fetchText("zoeken/woorden.txt"),
    fetchText("pagefind/nummers.txt"),
  ]);
  const names = register.items.flatMap((item) => namesOf(item).flat());
  return new Engine(pagefind, register, new Vocabulary(words.split("\n"), names), idsIn(ids, register.items.length));
}

/** @param {string} path */
async function fetchText(path) {
  return (await fetchFile(path)).text();
}

/**
 * The ids of that many pages: they stand one after the other, each as long as the longest.
 * @param {string} text
 * @param {number} count
 */
export function idsIn(text, count) {
  const width = text.length / count;
  if (!width || !Number.isInteger(width)) throw new Error("the index is damaged");
  return Array.from({ length: count }, (_, place) => text.slice(place * width, (place + 1) * width).trimEnd());
}

async function startPagefind() {
  const folder = new URL("pagefind/", ROOT);
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  const pagefind = createInstance({ basePath: folder.pathname, noWorker: true });
  await pagefind.options({ ranking: { pageLength: 0.35, termFrequency: 0.6, termSaturation: 1.2 } });
  await pagefind.init();
  return pagefind;
}

/**
 * No spinner turns for ever.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function patient(promise) {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error("no answer")), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(clock));
  });
}
