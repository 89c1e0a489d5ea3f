import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { escaped, escapedJson, escapedLines } from "./escaped.ts";

/** Texts with a control character in every third place or so. */
const hostile = fc.string({
  unit: fc.oneof(fc.constantFrom("\u001b", "\n", "\r", "\u009b", "\u007f", "\u202e", "\u0007"), fc.string()),
});

it("writes out what a terminal would obey", () => {
  expect(escaped("a\u001b[2J\u0007b")).toBe("a\\x1b[2J\\x07b");
  expect(escaped("scan\n2.png\r\t")).toBe("scan\\n2.png\\r\\t");
  expect(escaped("\u009b31m")).toBe("\\x9b31m");
  expect(escaped("gnp.\u202e1")).toBe("gnp.\\u202e1");
});

it("leaves names of any language as they are", () => {
  for (const name of ["Zürich 3.png", "数字.jpg", "صورة.png", "😀.webp"]) expect(escaped(name)).toBe(name);
});

it("leaves of hostile texts neither an escape code nor a line end", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(escaped(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      expect(stripVTControlCharacters(escaped(text))).toBe(escaped(text));
    }),
  );
});

it("lets line ends and colors through where lines are meant, and nothing else", () => {
  expect(escapedLines("\u001b[1ma\u001b[22m\n\u001b]0;title\u0007")).toBe(
    "\u001b[1ma\u001b[22m\n\\x1b]0;title\\x07",
  );
});

it("keeps JSON what it was, without a control character in it", () => {
  fc.assert(
    fc.property(hostile, (file) => {
      const json = escapedJson(JSON.stringify({ file }));
      expect(JSON.parse(json)).toEqual({ file });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }),
  );
});
