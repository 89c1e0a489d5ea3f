import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./format.ts";
import { regex } from "./regex.ts";
import { accepted, built } from "./testing/built.ts";

/** Patterns over 1, 2 and the dot, nested a few deep. */
const pattern = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("1", "2", ".", "[12]", "[^1]", "\\d", "\\.", "()"),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("?", "*", "+", "*?", "{2}", "{0}", "{0,2}", "{1,3}", "{2,}"))
      .map(([a, count]) => `(?:${a})${count}`),
  ),
})).pattern;

describe("regex", () => {
  it("takes the strings that JavaScript matches from end to end", async () => {
    await fc.assert(
      fc.asyncProperty(pattern, fc.array(fc.stringMatching(/^[12.]{0,6}$/)), async (source, texts) => {
        const automaton = await built(regex, source);
        const javaScript = new RegExp(`^(?:${source})$`);
        for (const text of ["", ...texts]) expect(matches(automaton, text)).toBe(javaScript.test(text));
      }),
      { numRuns: 300 },
    );
  });

  it("lets the pattern say itself that it is anchored", async () => {
    expect(accepted(await built(regex, "^1|2$"), ["1", "2", "12", "11"])).toEqual(["1", "2"]);
  });

  it("takes letters and sets of them", async () => {
    const codes = ["AB123456", "XZ000000"];
    expect(
      accepted(await built(regex, "[A-Z]{2}\\d{6}"), [...codes, "ab123456", "A1123456", "AB12345"]),
    ).toEqual(codes);
    expect(accepted(await built(regex, "(No|Nr)\\.?[1-9]~?"), ["No.7", "Nr7", "NR7", "No.7~"])).toEqual([
      "No.7",
      "Nr7",
      "No.7~",
    ]);
  });

  it("knows the characters that its strings are made of", async () => {
    expect((await built(regex, "[1-3]/\\d?")).characters).toEqual(new Set("1/0123456789"));
  });

  it("refuses by name what is no regular language, and what cannot be read", async () => {
    const refusals = [
      ["(1)\\1", "the backreference \\1 is not supported"],
      ["1(?=2)", "the lookahead (?=2) is not supported"],
      ["(?<!1)2", "the lookbehind (?<!1) is not supported"],
      ["1\\b", "the word boundary \\b is not supported"],
      ["1(^2)", "^ may stand at the pattern's start only"],
      ["§12", "§ can never be read"],
      ["(12", "Unterminated group"],
      ["1{1001}", "more than 1000 characters"],
      ["", "regex: expected a pattern behind the colon"],
    ];
    for (const [source, why] of refusals) await expect(built(regex, source)).rejects.toThrow(why);
  });

  it("steps through patterns that make backtracking matchers hang", async () => {
    expect(matches(await built(regex, "(1+)+2"), "1".repeat(5000))).toBe(false);
    expect(matches(await built(regex, "(){99999999}1"), "1")).toBe(true);
    expect(matches(await built(regex, "(\\d?){999}"), "1".repeat(999))).toBe(true);
    const stars = `${"(".repeat(600)}(1?){900}${")*".repeat(600)}`;
    expect(matches(await built(regex, stars), "1".repeat(5000))).toBe(true);
  });
});
