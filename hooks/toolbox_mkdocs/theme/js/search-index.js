// The index of the search, fetched part by part and read as hooks/toolbox/exports/search/index.py writes it. Knows no Dutch and no page.
import { fetchText, forgetRegister, loadRegister, namesOf } from "./register.js";
import { Vocabulary } from "./vocabulary.js";

// Reads the words and postings of the index as hooks/toolbox/exports/search/postings.py writes them. Knows no page.

/** @typedef {{documents: Uint32Array, weights: Float64Array}} Postings which documents hold a word, and what it weighs in each */

const [FIRST_WEIGHT, FIRST_GAP, FIRST_SHARED, BITS] = [33, 48, 65, 5];
const WORD = /([A-Z])([a-z0-9]*)([!-/])/g;
const PLAIN = /([A-Z])([a-z0-9]*)/g;
const LINE = /^([A-Z])([a-z0-9]*)([!-/].*)$/;

/**
 * The words on more than one page, each with the power of two of how many hold it.
 * @param {string} text
 */
export function readWords(text) {
  /** @type {Map<string, number>} */
  const words = new Map();
  let before = "";
  for (const [, shared, rest, power] of text.matchAll(WORD)) {
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    words.set(before, power.charCodeAt(0) - FIRST_WEIGHT + 1);
  }
  return words;
}

/**
 * Words alone, front-coded as the others.
 * @param {string} text
 */
export function readPlain(text) {
  /** @type {Set<string>} */
  const words = new Set();
  let before = "";
  for (const [, shared, rest] of text.matchAll(PLAIN)) {
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    words.add(before);
  }
  return words;
}

/**
 * The words of a shard, each with its postings as they are written.
 * @param {string} text
 */
export function readShard(text) {
  /** @type {Map<string, string>} */
  const lines = new Map();
  let before = "";
  for (const line of text.split("\n")) {
    const [, shared, rest, postings] = LINE.exec(line) ?? damaged();
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    lines.set(before, postings);
  }
  return lines;
}

/**
 * @param {string} line
 * @param {number[]} scale what each sign for a weight stands for
 * @returns {Postings}
 */
export function readPostings(line, scale) {
  const documents = new Uint32Array(line.length);
  const weights = new Float64Array(line.length);
  let [count, last, weight, gap, shift] = [0, -1, 0, 0, 0];
  for (let place = 0; place < line.length; place++) {
    const sign = line.charCodeAt(place) - FIRST_GAP;
    if (sign < 0) {
      weight = scale[sign + FIRST_GAP - FIRST_WEIGHT];
      last = -1;
      continue;
    }
    gap += (sign % (1 << BITS)) << shift;
    shift += BITS;
    if (sign >> BITS) continue;
    last += gap + 1;
    documents[count] = last;
    weights[count++] = weight;
    gap = shift = 0;
  }
  return { documents: documents.subarray(0, count), weights: weights.subarray(0, count) };
}

/** @returns {never} */
export function damaged() {
  throw new Error("the index is damaged");
}

// The index of the search, fetched part by part (made by hooks/toolbox/exports/search/index.py). Knows no Dutch and no page.

/** @typedef {{lines: Map<string, string>, vocabulary: Vocabulary}} Shard `vocabulary` has its own words beside those of the list */

export class SearchIndex {
  /**
   * @param {import("./register.js").Register} register
   * @param {Vocabulary} vocabulary the words of the list and of all names
   * @param {string[]} starts the letters that each shard begins with
   */
  constructor(register, vocabulary, starts) {
    this.register = register;
    this.vocabulary = vocabulary;
    this.starts = starts;
    /** @type {Map<string, Promise<any>>} */
    this.parts = new Map();
  }

  /**
   * The words of the site that stand near this one in the alphabet, beside those of the list.
   * @param {string} word
   */
  async vocabularyAt(word) {
    return (await this.shard(word)).vocabulary;
  }

  /**
   * The pages that hold a word, and what it weighs there.
   * @param {string} word
   */
  async postings(word) {
    const line = (await this.shard(word)).lines.get(word);
    if (!line && this.vocabulary.isListed(word)) damaged();
    return readPostings(line ?? "", this.register.weights);
  }

  /**
   * What a result shows beside its title.
   * @param {number} number
   * @returns {Promise<string>}
   */
  async summary(number) {
    const { block } = this.register;
    const lines = await this.part(`samenvattingen-${Math.floor(number / block)}`, (text) => text.split("\n"));
    return lines[number % block] ?? damaged();
  }

  /**
   * What a page says beside its title and summary, in passages.
   * @param {number} number
   * @returns {Promise<string[]>}
   */
  async passages(number) {
    const first = this.register.texts.filter((start) => start <= number).pop() ?? 0;
    const lines = await this.part(`teksten-${first}`, (text) => text.split("\n"));
    return (lines[number - first] ?? damaged()).split("\t");
  }

  /**
   * The words of Dutch that lie one slip from a word of the site: who types one means it.
   * @returns {Promise<Set<string>>}
   */
  dutch() {
    return this.part("nederlands", readPlain);
  }

  /** All words at once: of what is asked for then, no request tells a host. */
  async all() {
    await Promise.all(this.starts.map((start) => this.shard(start)));
  }

  /**
   * The shard in which a word stands, if the site has it.
   * @param {string} word
   * @returns {Promise<Shard>}
   */
  shard(word) {
    const start = this.starts.filter((letters) => letters <= word).pop() ?? this.starts[0];
    return this.part(`woorden-${start}`, (text) => {
      const lines = readShard(text);
      return { lines, vocabulary: this.vocabulary.with(lines.keys()) };
    });
  }

  /**
   * A part, fetched once. A failure is not remembered: who asks again, tries again.
   * @template T
   * @param {string} name
   * @param {(text: string) => T} read
   * @returns {Promise<T>}
   */
  part(name, read) {
    let part = this.parts.get(name);
    if (!part) {
      part = fetchPart(name, this.register.stamp).then(read);
      part.catch(() => this.parts.delete(name));
      this.parts.set(name, part);
    }
    return part;
  }
}

/** @type {Promise<SearchIndex> | undefined} */
let starting;

/** The index, opened once; rejects when a part that all searches need is missing or damaged. */
export function openIndex() {
  starting ??= open()
    .catch(async () => {
      await loadRegister(); // which finds the way to the index anew
      return open();
    })
    .catch((error) => {
      starting = undefined;
      throw error;
    });
  return starting;
}

/** Begins anew after a failure, with nothing that is remembered. */
export function forgetIndex() {
  starting = undefined;
  forgetRegister();
}

async function open() {
  const [register, words] = await Promise.all([loadRegister(), fetchText("woorden.txt")]);
  const [starts, listed] = stamped(words, register.stamp).split("\n");
  const names = register.items.flatMap((item) => namesOf(item).flat());
  return new SearchIndex(register, new Vocabulary(readWords(listed ?? damaged()), names), starts.split(" "));
}

/**
 * @param {string} name
 * @param {string} stamp
 */
async function fetchPart(name, stamp) {
  return stamped(await fetchText(`${name}.txt`), stamp);
}

/**
 * What stands behind the stamp of the build; a part of another build does not fit the register.
 * @param {string} text
 * @param {string} stamp
 */
function stamped(text, stamp) {
  return text.startsWith(`${stamp}\n`) ? text.slice(stamp.length + 1) : damaged();
}
