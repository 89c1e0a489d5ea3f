/** Texts of files. */
import * as v from "valibot";

export const text = v.string("a text");

export const nonEmptyText = v.pipe(
  v.string("a text that is not empty"),
  v.nonEmpty("a text that is not empty"),
);

/** A file's SHA-256 in hex. */
export const sha256 = v.pipe(
  v.string("a SHA-256, 64 hexadecimal digits"),
  v.regex(/^[0-9a-f]{64}$/, "a SHA-256, 64 hexadecimal digits"),
);

/** One of some words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return v.picklist(words, words.length === 1 ? `"${words[0]}"` : `one of ${words.join(", ")}`);
}

export const flag = v.boolean("true or false");
