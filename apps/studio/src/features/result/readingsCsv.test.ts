import { linesOf } from "@numera/contract";
import { blankReading, readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import { readingsCsv } from "./readingsCsv.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };
const read = readingOfLine("0420", box, "sure", { confidence: 0.98765432 });

it("gives a row for each line, and quotes names and reasons that hold commas, quotes or line ends", () => {
  const [page] = read.pages;
  const [line] = linesOf(read);
  const doubtful = {
    ...line!,
    text: "7",
    verdict: "check" as const,
    reasons: ["it is low, too low", '"1" is next'],
  };
  const reading = { ...read, pages: [{ ...page!, regions: [{ box, lines: [line!, doubtful] }] }] };
  expect(readingsCsv([{ name: "a, b.png", reading }])).toBe(
    "file,line,text,confidence,verdict,reasons\r\n" +
      '"a, b.png",1,0420,0.987654,sure,\r\n' +
      '"a, b.png",2,7,0.987654,check,"it is low, too low; ""1"" is next"\r\n',
  );
});

it("has a row for an image without digits too", () => {
  expect(readingsCsv([{ name: "blank.png", reading: blankReading }])).toContain(
    "blank.png,,,,,no digits found\r\n",
  );
});
