// What people in need type: which phrases of data/words.yaml stand in a text, also with a slip. Knows words and no elements, and
// asks for nothing: what is typed stays here.
import { distance, letters, strange, tokens } from "./words.js";

/**
 * `slots` are the places of a phrase, each with the words that fit there; none is a gap of a few words. A phrase is `whole` that
 * must be all there is, `loose` when its places may come in any order, `weak` when it counts without a slip where nothing else does, and
 * `personal` when somebody says it of themselves.
 * @typedef {{slots: string[][], whole: boolean, loose: boolean, weak: boolean, personal: boolean}} Phrase
 * @typedef {{title: string, words: string[], parts: string[], together: string[], weak: string[], whole: string[], lines?: string[], url?: string, language?: string}} Group
 * @typedef {{group: Group, phrases: Phrase[]}} Signal
 * `ordinary` are words that are themselves and no slip of another; `shorthand` is typed for more words, and `filler` changes nothing; `meant` are those of all phrases, each also with its letters once and with which it has; `costs` is what is known already
 * of words that were typed: which of `meant` they can be, and with how many slips.
 * @typedef {{dangers: Signal[], needs: Signal[], trade: Set<string>, ordinary: Set<string>, shorthand: Map<string, string[]>, filler: Set<string>, meant: Map<string, [string, number]>, costs: Map<string, Map<string, number>>}} Signals
 */

const GAP = 4; // words at most in a gap
const MOST = 60; // words that are looked at
const ANY = 5; // letters from which any slip is forgiven
const SOME = 4; // letters from which one may be left out, or two swapped
const APART = 7; // letters from which a word may be written as two, and a word of the trade may hold a slip
const WIDE = 12; // words among which those of a loose phrase stand
const LONG = 3; // places from which a phrase may hold two slips
const NEVER = 9; // slips
const PERSONAL = new Set(["ik", "mij", "me", "mezelf", "mijn", "mn", "ons", "wij", "we", "i", "my", "myself"]);

/**
 * @param {any} raw as exports/signals.py writes it
 * @returns {Signals}
 */
export function readSignals(raw) {
  const classes = new Map(Object.entries(raw.classes).map(([name, words]) => [`<${name}>`, words.flatMap(tokens)]));
  const read = (/** @type {Group[]} */ groups) => groups.map((group) => ({ group, phrases: phrasesOf(group, classes) }));
  const [dangers, needs] = [read(raw.danger), read(raw.need)];
  const meant = [...dangers, ...needs].flatMap(({ phrases }) => phrases.flatMap(({ slots }) => slots.flat()));
  const shorthand = new Map(Object.entries(raw.shorthand).map(([short, full]) => [short, tokens(full)]));
  const [trade, ordinary, filler] = [raw.trade, raw.ordinary, raw.filler].map((words) => new Set(words));
  return { dangers, needs, trade, ordinary, shorthand, filler, meant: new Map(meant.map((word) => [word, [once(word), letters(word)]])), costs: new Map() };
}

/**
 * The groups of danger and of need of which a phrase stands in the text, in the order of the file. A single word with a slip only
 * counts when there is nothing else, and so does what is weak: of that the longest phrase decides, and of two as long the need.
 * @param {Signals} signals
 * @param {string} text
 */
export function signalsIn(signals, text) {
  const typed = tokens(text).flatMap((word) => signals.shorthand.get(word) ?? word).slice(0, MOST);
  const bare = typed.filter((word) => !signals.filler.has(word));
  const readings = bare.length < typed.length ? [typed, bare] : [typed];
  const pairs = readings.flatMap((words) => words.slice(1).map((word, place) => words[place] + word));
  const reached = new Set([...typed, ...pairs].flatMap((word) => [...costsOf(word, signals).keys()]));
  const atWork = typed.some((word) => isOfTrade(word, signals.trade));
  const ofSelf = typed.some((word) => PERSONAL.has(word));
  const holds = (/** @type {Phrase} */ phrase) =>
    ((phrase.personal && ofSelf) || !atWork) &&
    phrase.slots.every((slot) => !slot.length || slot.some((word) => reached.has(word))) &&
    readings.some((words) => stands(phrase, words, signals));
  const isSure = (/** @type {Phrase} */ { slots }) => slots.length > 1 || typed.some((word) => slots[0].includes(word));
  const among = (/** @type {Signal[]} */ all, weak = false) => {
    const heldOf = (/** @type {Signal} */ { phrases }) => phrases.filter((phrase) => phrase.weak === weak && holds(phrase));
    const found = all.map((signal) => ({ group: signal.group, phrases: heldOf(signal) })).filter(({ phrases }) => phrases.length);
    const sure = found.filter(({ phrases }) => phrases.some(isSure));
    return sure.length ? sure : found;
  };
  let [dangers, needs] = [among(signals.dangers), among(signals.needs)];
  if (!dangers.length && !needs.length && !atWork) {
    [dangers, needs] = [among(signals.dangers, true), among(signals.needs, true)];
    if (longest(dangers) > longest(needs)) needs = [];
    else if (needs.length) dangers = [];
  }
  return { dangers: dangers.map(({ group }) => group), needs: needs.map(({ group }) => group) };
}

/** How many places the longest of these phrases has. @param {Signal[]} signals */
function longest(signals) {
  return Math.max(0, ...signals.flatMap(({ phrases }) => phrases.map(({ slots }) => slots.length)));
}

/**
 * The ids of the lines to show: the best one of each group first, then the second ones.
 * @param {Group[]} dangers
 */
export function linesOf(dangers) {
  const lines = dangers.map((group) => group.lines ?? []);
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return [...new Set(Array.from({ length: longest }, (_, place) => lines.flatMap((some) => some[place] ?? [])).flat())];
}

/**
 * @param {Group} group
 * @param {Map<string, string[]>} classes
 */
function phrasesOf({ words = [], parts = [], together = [], weak = [], whole = [] }, classes) {
  return [
    ...[...words, ...parts].map((text) => phraseOf(text, classes, {})),
    ...together.map((text) => phraseOf(text, classes, { loose: true })),
    ...weak.map((text) => phraseOf(text, classes, { loose: true, weak: true })),
    ...whole.map((text) => phraseOf(text, classes, { whole: true })),
  ];
}

/**
 * "mijn <ouder> slaat/slaan ... mij" as places with words.
 * @param {string} text
 * @param {Map<string, string[]>} classes
 * @param {{whole?: boolean, loose?: boolean, weak?: boolean}} manner
 * @returns {Phrase}
 */
function phraseOf(text, classes, { whole = false, loose = false, weak = false }) {
  const slots = text.split(" ").flatMap((part) => {
    if (part === "...") return [[]];
    const words = part.split("/").flatMap((word) => classes.get(word) ?? [tokens(word)].map((cut) => cut.join(" ")));
    return words.length === 1 ? words[0].split(" ").map((word) => [word]) : [words];
  });
  return { slots, whole, loose, weak, personal: slots.flat().some((word) => PERSONAL.has(word)) };
}

/**
 * @param {Phrase} phrase
 * @param {string[]} typed
 * @param {Signals} signals
 */
function stands({ slots, whole, loose, weak }, typed, signals) {
  const isShort = loose || slots.length < LONG;
  const cost = (/** @type {string} */ word, /** @type {string[]} */ slot) => {
    if (slot.includes(word)) return 0;
    if (signals.ordinary.has(word) || (isShort && signals.meant.has(word))) return NEVER;
    const costs = costsOf(word, signals);
    const costOf = (/** @type {string} */ meant) => costs.get(meant) ?? NEVER;
    return Math.min(...slot.map((meant) => (slots.length === 1 && costOf(meant) && isForm(word, meant, signals.ordinary) ? NEVER : costOf(meant))));
  };
  if (loose) return areNear(placesOf(slots, typed, cost), [], weak ? 0 : 1);
  const starts = whole ? [0] : [...typed.keys()];
  return starts.some((start) => fits(slots, typed.slice(start), isShort ? 1 : 2, whole, cost));
}

/**
 * For each of the slots the places in the text where a word of it stands, with its slips: the fewest places first.
 * @param {string[][]} slots
 * @param {string[]} typed
 * @param {(word: string, slot: string[]) => number} cost
 */
function placesOf(slots, typed, cost) {
  const places = slots.map((slot) => typed.map((word, place) => ({ place, slips: cost(word, slot) })).filter(({ slips }) => slips < NEVER));
  return places.sort((one, other) => one.length - other.length);
}

/**
 * Whether each slot can have a place of its own, all of them near each other, with no more slips than these.
 * @param {{place: number, slips: number}[][]} slots
 * @param {number[]} taken
 * @param {number} slips
 * @returns {boolean}
 */
function areNear([first, ...rest], taken, slips) {
  if (!first) return true;
  const isFree = (/** @type {number} */ place) => taken.every((other) => other !== place && Math.abs(other - place) < WIDE);
  return first.some((each) => each.slips <= slips && isFree(each.place) && areNear(rest, [...taken, each.place], slips - each.slips));
}

/**
 * Whether it is a word of people at work, a long one also with a slip: "lesbref".
 * @param {string} word
 * @param {Set<string>} trade
 */
function isOfTrade(word, trade) {
  return trade.has(word) || (word.length >= APART && [...trade].some((other) => other.length >= APART && distance(word, other, 1) <= 1));
}

/**
 * Whether a word is as near to another form of `meant` that means something else: "bedreigde" beside "bedreigd".
 * @param {string} word
 * @param {string} meant
 * @param {Set<string>} ordinary
 */
function isForm(word, meant, ordinary) {
  return [...ordinary].some((other) => other.startsWith(meant) && distance(word, other, 1) <= 1);
}

/**
 * The words that this one can be, each with its slips.
 * @param {string} typed
 * @param {Signals} signals
 */
function costsOf(typed, { meant, costs }) {
  let known = costs.get(typed);
  if (!known) {
    known = new Map();
    const [single, held] = [once(typed), letters(typed)];
    for (const [word, [itself, needed]] of meant) {
      const slips = strange(held, needed) > 1 ? NEVER : slipsIn(typed, word, single === itself);
      if (slips < NEVER) known.set(word, slips);
    }
    costs.set(typed, known);
  }
  return known;
}

/**
 * Whether the text begins with these places, in order, with no more slips than these.
 * @param {string[][]} slots
 * @param {string[]} typed
 * @param {number} slips
 * @param {boolean} whole
 * @param {(word: string, slot: string[]) => number} cost
 * @returns {boolean}
 */
function fits([slot, ...rest], typed, slips, whole, cost) {
  if (slips < 0) return false;
  if (!slot) return !whole || !typed.length;
  if (!slot.length) return Array.from({ length: GAP + 1 }).some((_, skipped) => fits(rest, typed.slice(skipped), slips, whole, cost));
  const [first, second] = typed;
  if (!first) return false;
  if (fits(rest, typed.slice(1), slips - cost(first, slot), whole, cost)) return true;
  const apart = second ? first + second : "";
  return apart.length >= APART && fits(rest, typed.slice(2), slips - cost(apart, slot), whole, cost);
}

/**
 * How many slips make `meant` what was typed: a letter more or less of the same is none.
 * @param {string} typed
 * @param {string} meant
 * @param {boolean} isSame but for letters that stand there more than once
 */
function slipsIn(typed, meant, isSame) {
  if (typed === meant || (isSame && Math.min(typed.length, meant.length) > 2)) return 0;
  const allowed = meant.length >= ANY || (meant.length === SOME && (typed.length < SOME || swapped(typed, meant)));
  return allowed && distance(typed, meant, 1) <= 1 ? 1 : NEVER;
}

/** "dooood" as "dod". @param {string} word */
function once(word) {
  return word.replace(/(.)\1+/g, "$1");
}

/**
 * Whether both have the same letters.
 * @param {string} one
 * @param {string} other
 */
function swapped(one, other) {
  return [...one].sort().join("") === [...other].sort().join("");
}
