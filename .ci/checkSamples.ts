/**
 * Checks what `npm start` printed against samples/expected.json, without trusting the program's own verdict: every
 * file has a row that holds its number, further lines of digits below it.
 *
 *     node checkSamples.ts OUTPUT
 */
import { readFileSync } from "node:fs";

const expected: Record<string, string> = JSON.parse(
  readFileSync(new URL("../samples/expected.json", import.meta.url), "utf8"),
);
const read = numbersByFile(readFileSync(process.argv[2]!, "utf8"));
const wrong = Object.entries(expected).filter(([file, text]) => read.get(file) !== text);
for (const [file, text] of wrong) {
  console.error(
    `samples/${file}: it says ${JSON.stringify(text)}, npm start printed ${JSON.stringify(read.get(file))}`,
  );
}
const count = Object.keys(expected).length;
if (count === 0) console.error("samples/expected.json lists no image");
console.log(`${count - wrong.length} of ${count} sample images were read right.`);
process.exitCode = wrong.length > 0 || count === 0 ? 1 : 0;

/** Rows are "samples/NAME  NUMBER  CONFIDENCE %  MS", and "NUMBER  CONFIDENCE %" for further lines of an image. */
function numbersByFile(output: string): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const [, file, first, further] of output.matchAll(
    /^samples\/(\S+) +(\d+) +[\d.]+ %.*((?:\n +\d+ +[\d.]+ %.*)*)/gm,
  )) {
    const below = [...further!.matchAll(/^ +(\d+)/gm)].map(([, number]) => number!);
    numbers.set(file!, [first!, ...below].join("\n"));
  }
  return numbers;
}
