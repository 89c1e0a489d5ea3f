/** Writing systems of numbers. */
export const scriptNames = [
  "latin",
  "devanagari",
  "arabic",
  "farsi",
  "bangla",
  "telugu",
  "kannada",
  "thai",
] as const;
export type Script = (typeof scriptNames)[number];

/**
 * Their ten digits. Arabic-Indic and Farsi digits are one alphabet of 13: they differ in 4, 5 and 6 alone,
 * and what is written alike has one name.
 */
const digitsOf: Readonly<Record<Script, string>> = {
  latin: "0123456789",
  devanagari: "०१२३४५६७८९",
  arabic: "٠١٢٣٤٥٦٧٨٩",
  farsi: "٠١٢٣۴۵۶٧٨٩",
  bangla: "০১২৩৪৫৬৭৮৯",
  telugu: "౦౧౨౩౪౫౬౭౮౯",
  kannada: "೦೧೨೩೪೫೬೭೮೯",
  thai: "๐๑๒๓๔๕๖๗๘๙",
};

/** A digit, 0 to 9, as the script writes it. */
export function nativeDigit(script: Script, digit: number): string {
  return digitsOf[script][digit]!;
}

/** By character the digit that it is, of all scripts. */
const values = new Map(
  scriptNames.flatMap((script) => [...digitsOf[script]].map((digit, value) => [digit, value] as const)),
);

/** The digit that a character of any script is; undefined where it is none. */
export function digitValue(character: string): number | undefined {
  return values.get(character);
}

/** A text with the digits of all scripts as those of ASCII. */
export function asciiDigits(text: string): string {
  return [...text].map((character) => String(digitValue(character) ?? character)).join("");
}

/**
 * The script of a text: that of most of its digits; "none" where it has none, nor letters. What Arabic-Indic and Farsi write alike
 * counts for both, and for the first where nothing tells.
 */
export function scriptOf(text: string): Script | "none" {
  let [best, most]: [Script | "none", number] = [/\p{L}/u.test(text) ? "latin" : "none", 0];
  for (const script of scriptNames) {
    const own = digitsOf[script];
    const count = [...text].filter((character) => own.includes(character)).length;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}
