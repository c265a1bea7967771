// The words of the index: which ones a typed word stands for, and which ones it comes near.
import { distance, forgiven, isOfVerb, letters, roots, sound, stem, strange, verbs } from "./words.js";

const SHORTEST_PART = 4;
const LINKS = ["", "s", "e", "en", "n"];
const INFINITIVE = /(?:en|ing)$/; // or the noun that is made of it
const [FORM, LIKE] = [0.85, 0.6]; // how surely another form is meant, or one of the same verb, the root or a longer word
const HEARD = 5; // letters: shorter words sound like too many others
const LONGEST = 80; // letters: what is longer is no word, and is not taken apart

export class Vocabulary {
  /**
   * @param {Map<string, number>} listed words, with the power of two of how many pages hold each
   * @param {Iterable<string>} rare words that stand on one page, or in a name
   * @param {Vocabulary} [beside] whose words are known as well
   */
  constructor(listed, rare = [], beside) {
    this.listed = listed;
    this.beside = beside;
    /** @type {Map<string, number>} */
    this.weights = new Map(listed);
    for (const word of rare) if (!this.weights.has(word) && !beside?.has(word)) this.weights.set(word, 0);
    /** @type {Map<string, string[]>} */
    this.byStem = new Map();
    for (const word of this.weights.keys()) {
      const key = stem(word);
      const known = this.byStem.get(key);
      if (known) known.push(word);
      else this.byStem.set(key, [word]);
    }
  }

  /**
   * These words, and some that are rare.
   * @param {Iterable<string>} rare
   */
  with(rare) {
    return new Vocabulary(new Map(), rare, this);
  }

  /**
   * Whether a word must stand in the index.
   * @param {string} word
   */
  isListed(word) {
    return this.listed.has(word);
  }

  /** @returns {[string, number][]} every word with its weight */
  all() {
    return [...(this.beside?.all() ?? []), ...this.weights];
  }

  /**
   * @param {string} word
   * @returns {boolean}
   */
  has(word) {
    return this.weights.has(word) || Boolean(this.beside?.has(word));
  }

  /**
   * The words of the index that are a form of this one, itself first.
   * @param {string} word
   */
  forms(word) {
    const own = this.has(word) ? [word] : [];
    return [...own, ...this.ofStem(stem(word)).filter((other) => other !== word)].slice(0, 6);
  }

  /**
   * @param {string} key
   * @returns {string[]}
   */
  ofStem(key) {
    return [...(this.beside?.ofStem(key) ?? []), ...(this.byStem.get(key) ?? [])];
  }

  /**
   * The forms of the verb that a word is of, if it is of one that is known: "betaalt", "betaald" and "betalen" for each of them.
   * @param {string} word
   * @returns {string[]}
   */
  conjugated(word) {
    const keys = /en$/.test(word) ? [stem(word)] : verbs(word);
    const known = keys.flatMap((key) => {
      const forms = [...this.ofStem(key), ...this.ofVerb(key)].filter((form) => isOfVerb(form, key));
      return forms.some((form) => INFINITIVE.test(form)) ? forms : [];
    });
    return [...new Set(known)];
  }

  /**
   * @param {string} key the stem of an infinitive
   * @returns {string[]}
   */
  ofVerb(key) {
    if (!this.byVerb) {
      /** @type {Map<string, string[]>} */
      this.byVerb = new Map();
      for (const word of this.weights.keys()) for (const verb of verbs(word)) this.byVerb.set(verb, [...(this.byVerb.get(verb) ?? []), word]);
    }
    return [...(this.beside?.ofVerb(key) ?? []), ...(this.byVerb.get(key) ?? [])];
  }

  /**
   * The forms of the word that this one is made of.
   * @param {string} word
   * @returns {string[]}
   */
  rooted(word) {
    return roots(word).map((root) => this.forms(root)).find((forms) => forms.length) ?? [];
  }

  /**
   * What a word stands for, with how surely: its forms, else the words that begin or end with it, are
   * of the same verb, or are its root.
   * @param {string} word
   * @returns {Map<string, number>}
   */
  meant(word) {
    const forms = this.forms(word);
    if (forms.length) return new Map(forms.map((form) => [form, form === word ? 1 : FORM]));
    const begun = word.length > 2 ? this.best((other) => other.startsWith(word)) : [];
    const ended = word.length > 4 ? this.best((other) => other.endsWith(word)) : [];
    return new Map([...begun, ...ended, ...this.conjugated(word), ...this.rooted(word)].map((form) => [form, LIKE]));
  }

  /**
   * The most used words that are as asked.
   * @param {(word: string) => boolean} wanted
   */
  best(wanted) {
    const found = this.all().filter(([word]) => wanted(word));
    return found.sort((a, b) => b[1] - a[1]).slice(0, 8).map(([word]) => word);
  }

  /**
   * The longest known words that this one begins or ends with, where as much is left as a part of a compound has.
   * @param {string} word
   */
  within(word) {
    for (let length = word.length - SHORTEST_PART; length >= 5; length--) {
      const ends = [word.slice(0, length), word.slice(-length)];
      const found = ends.filter((part) => this.has(part));
      if (found.length) return found;
    }
    return [];
  }

  /**
   * The known words that a compound is made of, or [] when it is none.
   * @param {string} word
   * @returns {string[]}
   */
  parts(word) {
    return word.length > LONGEST ? [] : this.cut(word, new Map());
  }

  /**
   * @param {string} word
   * @param {Map<string, string[]>} known what the ends of the word are made of: each is looked at once
   * @returns {string[]}
   */
  cut(word, known) {
    let found = known.get(word);
    if (!found) known.set(word, (found = this.first(word, known)));
    return found;
  }

  /**
   * @param {string} word
   * @param {Map<string, string[]>} known
   * @returns {string[]}
   */
  first(word, known) {
    for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
      if (!this.has(word.slice(0, end))) continue;
      for (const link of LINKS) {
        const rest = word.slice(end);
        if (!rest.startsWith(link) || rest.length - link.length < SHORTEST_PART) continue;
        const tail = rest.slice(link.length);
        const after = this.forms(tail).length ? [tail] : this.cut(tail, known);
        if (after.length) return [word.slice(0, end), ...after];
      }
    }
    return [];
  }

  /**
   * The words that sound like this one.
   * @param {string} word
   * @returns {string[]}
   */
  heard(word) {
    if (!this.bySound) {
      /** @type {Map<string, string[]>} */
      this.bySound = new Map();
      for (const other of this.weights.keys()) if (other.length >= HEARD) this.bySound.set(sound(other), [...(this.bySound.get(sound(other)) ?? []), other]);
    }
    return word.length < HEARD ? [] : [...(this.beside?.heard(word) ?? []), ...(this.bySound.get(sound(word)) ?? [])];
  }

  /**
   * The words of the index that look most like this one: those that sound the same, the fewest slips, then the most used.
   * @param {string} word
   * @param {number} count
   */
  nearest(word, count = 3) {
    const limit = forgiven(word);
    if (!limit) return [];
    const [typed, heard] = [letters(word), new Set(this.heard(word))];
    const near = [];
    for (const [other, weight] of this.all()) {
      if (other.length < 3 || Math.abs(other.length - word.length) > 2 || /\d/.test(other)) continue;
      const isSame = heard.has(other);
      if (!isSame && strange(typed, letters(other)) > limit) continue;
      const slips = isSame ? 0.5 : distance(word, other, limit);
      if (slips > limit) continue;
      const opening = other[0] === word[0] ? 0 : 0.6;
      near.push({ other, cost: slips + opening - shared(word, other) / 20 - Math.min(weight, 8) / 20 });
    }
    return near.sort((a, b) => a.cost - b.cost || (a.other < b.other ? -1 : 1)).slice(0, count).map((one) => one.other);
  }
}

/**
 * How many letters two words begin and end with alike.
 * @param {string} one
 * @param {string} other
 */
function shared(one, other) {
  const shortest = Math.min(one.length, other.length);
  let front = 0;
  while (front < shortest && one[front] === other[front]) front++;
  let back = 0;
  while (back < shortest - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back++;
  return front + back;
}
