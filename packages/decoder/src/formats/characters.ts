export const digits: ReadonlySet<string> = new Set("0123456789");

/** The signs of numbers: decimal marks, signs, bars, brackets, currencies, tails; " " stands before a fraction, as in 5 1/2. */
const numberSigns = ".,'-+/:%()[]$€£₹¥=#° ½¼¾";
const otherSigns = '*&@!?"<>;_~^{}|`';
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letters = capitals + capitals.toLowerCase();

/** Characters by what is read. */
export const alphabets = {
  number: `0123456789${numberSigns}`,
  letters,
  alphanumeric: `0123456789${letters}${numberSigns}${otherSigns}`,
} as const;

/**
 * What a format may ask for: digits, letters, and the marks that stand among them. Whether the models at hand read them is another
 * question: see `requireReadable`.
 */
export const askable: ReadonlySet<string> = new Set(alphabets.alphanumeric);

/** What an entry of a list may hold: of these the ones of ASCII. */
export const listable: ReadonlySet<string> = new Set([...askable].filter((character) => character < "\x7f"));
