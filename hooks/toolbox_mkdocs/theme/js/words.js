// Words as the index sees them. The same rules stand in hooks/toolbox/text/stems.py; a test compares both on every word.

const CHAIN = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
const DOTTED = /\b([a-z])\.(?=[a-z]\b)/g; // "o.z.a." is "oza"
const IRREGULAR = new Map([["kinderen", "kind"], ["kids", "kind"]]);
const PLURAL_S = /(?:[a-z]{2}(?:al|am|or)|el|em|en|er|erd|aar|eur|eau|ie|e|[aiouy])s$/;
const LONG = /(aa|ee|oo|uu)([b-df-hj-np-tv-z])$/;
const PARTICIPLE = /^ge(?=[a-z]{5})(?!.*(?:cht|heid|aard)$)(.+)[dt]$/;
const DOUBLE = /([b-df-hj-np-tv-z])\1$/;
const SHORTEST = 3;
const PLAIN = /^[ !-_a-~]*$/; // nothing to fold but capitals and spaces: most names, and much faster

/**
 * Lower case, without diacritics, with straight apostrophes and single spaces.
 * @param {string} text
 */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase().trim().replace(/ {2,}/g, " ");
  const straight = text.replace(/[’‘ʼ`´]/g, "'");
  return straight.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").trim().replace(/\s+/g, " ");
}

/**
 * "Regio's: zuid-Voorbeeld" is ["regios", "zuid", "voorbeeld"].
 * @param {string} text
 */
export function tokens(text) {
  const chains = fold(text).replace(/['’]/g, "").replace(DOTTED, "$1").replace(/\+/g, " plus ").match(CHAIN) ?? [];
  return chains.flatMap((chain) => chain.split("-"));
}

const LONGEST_PHRASE = 7;

/**
 * The words, those of a known phrase together; the longest phrase first.
 * @param {string[]} words
 * @param {(phrase: string[]) => boolean} isKnown
 * @returns {string[][]}
 */
export function phrases(words, isKnown) {
  const cut = [];
  for (let start = 0; start < words.length; start += cut[cut.length - 1].length) {
    let end = Math.min(start + LONGEST_PHRASE, words.length);
    while (end > start + 1 && !isKnown(words.slice(start, end))) end--;
    cut.push(words.slice(start, end));
  }
  return cut;
}

/**
 * What the forms of a word share: "scholen" and "school" are both "schol".
 * @param {string} given
 */
export function stem(given) {
  let word = IRREGULAR.get(given) ?? given;
  if (word.endsWith("heden")) word = `${word.slice(0, -4)}eid`;
  word = word.replace(PARTICIPLE, "$1");
  for (const ending of ["en", "ing"]) {
    const shortest = SHORTEST + (ending === "ing" ? 1 : 0);
    if (word.endsWith(ending) && word.length - ending.length >= shortest) {
      word = hardened(word.slice(0, -ending.length).replace(DOUBLE, "$1"));
    }
  }
  if (PLURAL_S.test(word) && word.length > SHORTEST) word = word.slice(0, -1);
  if (word.endsWith("e") && word.length > SHORTEST) word = hardened(word.slice(0, -1).replace(DOUBLE, "$1"));
  return word.replace(LONG, (_, vowels, end) => vowels[0] + end);
}

const APART = ["aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "samen", "terug", "toe", "uit", "vast", "voor"];
const DONE = new RegExp(`^(${APART.join("|")}|)ge(?=[a-z]{4})`);
const INFLECTED = /(?:t|te|ten|d|de|den)$/;

/**
 * The stems of the verbs that a word can be a form of: "opgeleverd" of "opleveren", "betaalt" of "betalen", "meldt" of "melden", whose
 * own stem ends in d. Whether there is such a verb only a list of words can tell.
 * @param {string} word
 */
export function verbs(word) {
  if (!/[dt](?:en?)?$/.test(word)) return [];
  const whole = /[dt]$/.test(word) ? word.replace(DONE, "$1") : word; // "gemeente" is no form of "menen"
  const bases = [whole.replace(INFLECTED, ""), whole.replace(/en?$/, "")];
  return bases.filter((base) => base.length > SHORTEST && !/[^ei]e$/.test(base)).map((base) => stem(`${base}en`));
}

/**
 * Whether a word with the stem of a verb can be a form of it: "mensen" is none of "menen", it only lost an s that is no ending.
 * @param {string} word
 * @param {string} verb its stem
 */
export function isOfVerb(word, verb) {
  return /[sz](?:en|ing|[dt](?:en?)?)?$/.test(word) === verb.endsWith("s");
}

const MADE = [/e?tjes?$/, /[pk]?jes?$/, /s?e$/, /d?ere?$/, /ste?$/]; // a small one, of a place, more so and most

/**
 * What a word can be made of: "kaartje" of "kaart", "Twentse" of "Twente", "moeilijker" of "moeilijk".
 * @param {string} word
 */
export function roots(word) {
  return MADE.filter((ending) => ending.test(word)).map((ending) => word.replace(ending, "")).filter((root) => root.length > SHORTEST);
}

/**
 * What the verbs in a sentence are when its last word belongs to one of them ("wat levert het op"), or stands before "te" ("op te
 * lossen"): each with the word that it is the rest of. Which of them are words only a list of words can tell.
 * @param {string[]} words
 * @returns {[string, string][]}
 */
export function reunited(words) {
  const last = words.length - 1;
  const ended = APART.includes(words[last]) ? words.slice(0, last).map((word) => pair(words[last], word)) : [];
  const begun = words.flatMap((word, place) => {
    const isBetween = word === "te" && place < last && APART.includes(words[place - 1]);
    return isBetween ? [pair(words[place - 1], words[place + 1])] : [];
  });
  return [...ended, ...begun];
}

/**
 * @param {string} first
 * @param {string} rest
 * @returns {[string, string]}
 */
function pair(first, rest) {
  return [rest, first + rest];
}

/** @type {[RegExp, string][]} letters that sound alike, in this order */
const SOUNDS = [
  [/sch/g, "sg"], [/ch/g, "g"], [/th/g, "t"], [/ph/g, "f"], [/qu/g, "kw"], [/c(?=[eiy])/g, "s"], [/c/g, "k"], [/x/g, "ks"], [/z/g, "s"],
  [/v/g, "f"], [/ij|y/g, "ei"], [/eeuw|euw/g, "ew"], [/ie(?=[fkl]e?$)/, "i"], [/auw?|ouw/g, "ou"], [/dt?$/, "t"], [/(.)\1/g, "$1"],
];

/**
 * How a word sounds: "tuiszitters" as "thuiszitters". Not a word, only a key.
 * @param {string} word
 */
export function sound(word) {
  return SOUNDS.reduce((text, [letters, other]) => text.replace(letters, other), word);
}

/** @param {string} word */
function hardened(word) {
  return word.replace(/v$/, "f").replace(/z$/, "s");
}

// How far two words are apart: letters added, left out, changed or swapped with their neighbour.

/**
 * The distance between two words, or `limit + 1` as soon as it is more than `limit`.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @param {number} [replaced] what a changed letter counts for
 */
export function distance(one, other, limit, replaced = 1) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = /** @type {number[]} */ ([]);
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : replaced);
      let cost = Math.min(changed, above[column] + 1, line[column - 1] + 1);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2] + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = line;
  }
  return above[other.length];
}

/**
 * How many slips are forgiven in a word of this length.
 * @param {string} word
 */
export function forgiven(word) {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Which letters and digits a word has, a bit each: what tells at once that two words differ too much.
 * @param {string} word
 */
export function letters(word) {
  let found = 0;
  for (let place = 0; place < word.length; place++) found |= 1 << (word.charCodeAt(place) & 31);
  return found;
}

/**
 * How many of these letters the other word lacks; each of them takes a slip. The digits share a bit with a letter.
 * @param {number} typed
 * @param {number} other
 */
export function strange(typed, other) {
  let rest = typed & ~other;
  let count = 0;
  for (; rest; rest &= rest - 1) count++;
  return count;
}
