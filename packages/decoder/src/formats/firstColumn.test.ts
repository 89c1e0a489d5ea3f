import { dsvFormat } from "d3-dsv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { firstColumn } from "./firstColumn.ts";

it("gives the first column as d3-dsv does, for fields in quotation marks or not and every end of a row", () => {
  const field = fc.oneof(
    fc.stringMatching(/^[0-9][0-9"]{0,3}$/),
    fc.constant(""),
    fc.stringMatching(/^[0-9,;\n"]{0,4}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
  );
  // A tab before a row is a space, and no empty field.
  const row = (delimiter: string) =>
    fc
      .array(field, { minLength: 2, maxLength: 3 })
      .filter(([first]) => delimiter !== "\t" || first !== "")
      .map((fields) => fields.join(delimiter));
  const text = fc
    .tuple(fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n", "\r"))
    .chain(([delimiter, end]) =>
      fc.array(row(delimiter), { minLength: 1, maxLength: 5 }).map((rows) => ({
        delimiter,
        text: ["id", ...rows].join(`${delimiter}1${end}`),
      })),
    );
  fc.assert(
    fc.property(text, ({ delimiter, text }) => {
      const expected = dsvFormat(delimiter)
        .parseRows(text)
        .map(([first]) => first);
      expect([...firstColumn(text)]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it("passes over spaces before a row, which are no delimiter", () => {
  expect([...firstColumn('\uFEFF\t12;1\n "3;4" ;1\n\n5')]).toEqual(["12", "3;4", "", "5"]);
});
