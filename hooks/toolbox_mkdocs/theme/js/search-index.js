// The index of the search, fetched part by part (made by hooks/toolbox/exports/search/index.py). Knows no Dutch and no page.
import { damaged, readPlain, readPostings, readShard, readWords } from "./postings.js";
import { fetchText, forgetRegister, loadRegister, namesOf } from "./register.js";
import { Vocabulary } from "./vocabulary.js";

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
  starting ??= open().catch((error) => {
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
