import fc from "fast-check";
import { expect, it } from "vitest";
import { slashesIn } from "./slashes.ts";

/** The text with its slashes as they are taken. @param doubt |log odds| of every stroke for what the network named it */
function taken(text: string, doubt = 3): string {
  const odds = [...text].map((character) => (character === "/" ? doubt : -doubt));
  const slashes = slashesIn(text, odds);
  return [...text].map((character, i) => (slashes.has(i) ? "/" : character.replace("/", "1"))).join("");
}

it.each(["3/4/2019", "2019/12/31", "12/25", "7/2024", "1282/100", "/1500/", "1500", "12110", "3/4/99"])(
  "leaves %s as it was named",
  (text) => {
    expect(taken(text)).toBe(text);
  },
);

it("leaves a slash of which the network is sure where people seldom write one", () => {
  expect(taken("031/300", 6)).toBe("031/300");
});

it.each([
  ["22/703", "221703"],
  ["18/00000", "18100000"],
  ["4/0406", "410406"],
  ["3072/4", "307214"],
])("takes %s, of which the network is not sure, for %s: people write no slash there", (text, number) => {
  expect(taken(text, 3)).toBe(number);
});

it("takes more slashes than any number has for 1s", () => {
  expect(taken("/////////////", 1)).toBe("1111111111111");
});

it.each([
  ["0311412011", "03/14/2011"],
  ["1969/12131", "1969/12/31"],
  ["//11/2019", "1/11/2019"],
])("takes %s for %s: by chance a number hardly ever looks like a date", (text, date) => {
  expect(taken(text)).toBe(date);
});

it("takes 1s of which the network is sure for 1s, also where they would make a date", () => {
  expect(taken("0311412011", 8)).toBe("0311412011");
  expect(taken("03114120", 3)).toBe("03114120");
  expect(taken("03114120", 1)).toBe("03/14/20");
});

it("never changes what is neither a slash nor a 1", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789/11//"), maxLength: 12 });
  fc.assert(
    fc.property(text, fc.double({ min: 0.1, max: 12, noNaN: true }), (named, doubt) => {
      expect(taken(named, doubt).replaceAll("/", "1")).toBe(named.replaceAll("/", "1"));
    }),
  );
});
