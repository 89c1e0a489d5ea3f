/**
 * The first field of each row of a CSV text (RFC 4180), row by row: a text of a million rows is not held as a million arrays. Rows end
 * with \n, \r or both; the delimiter is the first comma, semicolon or tab outside quotation marks; spaces before a row do not count.
 */
export function* firstColumn(text: string): Generator<string> {
  const delimiter = delimiterOf(text).charCodeAt(0);
  const spaces = /[^\S\r\n]*/y;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    spaces.lastIndex = at;
    at += spaces.exec(text)![0].length;
    let end = endOfField(text, at, delimiter);
    yield text.charCodeAt(at) === quote ? unquoted(text.slice(at, end)) : text.slice(at, end);
    while (text.charCodeAt(end) === delimiter) end = endOfField(text, end + 1, delimiter);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}

const quote = '"'.charCodeAt(0);
const lineFeed = "\n".charCodeAt(0);
const carriageReturn = "\r".charCodeAt(0);

function delimiterOf(text: string): string {
  if (!/[,;\t]/.test(text)) return ",";
  for (const [, delimiter] of text.matchAll(/^[^\S\r\n]+|"[^"]*"|([,;\t])/gm)) {
    if (delimiter !== undefined) return delimiter;
  }
  return ",";
}

/** Where a field ends that begins at `from`: at the delimiter, the end of the row or that of the text. */
function endOfField(text: string, from: number, delimiter: number): number {
  let at = from;
  while (text.charCodeAt(at) === quote) {
    const closing = text.indexOf('"', at + 1);
    if (closing < 0) return text.length;
    at = closing + 1;
  }
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

/** What stands in a field's quotation marks; a doubled one within is one. */
function unquoted(field: string): string {
  const [, within = ""] = /^"((?:[^"]|"")*)/.exec(field)!;
  return within.replaceAll('""', '"');
}
