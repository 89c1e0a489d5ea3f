/**
 * What moves a terminal's cursor, colors, titles or direction of writing, or ends a line: the control characters of ASCII and
 * Latin-1, the separators of lines, and what turns text round.
 *
 * @see ECMA-48 section 5; Unicode Standard Annex 9, section 2
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text of others, such as a file's name, as a person may see it: in one line, its control characters written out.
 * @example
 * escaped("a\u001b[2J\n"); // "a\\x1b[2J\\n"
 */
export function escaped(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    return (
      named[character] ??
      (code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`)
    );
  });
}

/** What we write ourselves: line ends and colors (SGR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ours = /(\n|\u001b\[[0-9;]*m)/;

/** The same for a text of several lines that may be colored: these two go through, and nothing else. */
export function escapedLines(text: string): string {
  return text
    .split(ours)
    .map((part, i) => (i % 2 === 1 ? part : escaped(part)))
    .join("");
}

/** JSON as it is, with what `JSON.stringify` lets through and terminals obey written as \uXXXX: the same when it is parsed. */
export function escapedJson(json: string): string {
  return json.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
