import type { Reading } from "@numera/reader";
import { expect, it } from "vitest";
import { readingsCsv } from "./readingsCsv.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };
const line = { text: "0420", confidence: 0.98765432, accepted: true, box, digits: [] };

it("gives a row for each line, and quotes names and reasons that hold commas, quotes or line ends", () => {
  const doubtful = { ...line, text: "7", accepted: false, reasons: ["it is low, too low", '"1" is next'] };
  const reading: Reading = { text: "0420\n7", confidence: 0.9, accepted: false, lines: [line, doubtful] };
  expect(readingsCsv([{ name: "a, b.png", reading }])).toBe(
    "file,line,text,confidence,accepted,reasons\r\n" +
      '"a, b.png",1,0420,0.987654,yes,\r\n' +
      '"a, b.png",2,7,0.987654,no,"it is low, too low; ""1"" is next"\r\n',
  );
});

it("has a row for an image without digits too", () => {
  const reading: Reading = { text: "", confidence: 0, accepted: false, lines: [] };
  expect(readingsCsv([{ name: "blank.png", reading }])).toContain("blank.png,,,,,no digits found\r\n");
});
