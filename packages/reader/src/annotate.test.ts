import { blankCanvas } from "@numera/vision";
import { expect, it } from "vitest";
import { annotate } from "./annotate.ts";
import { blankReading, readingOfLine } from "./testing/readings.ts";

const box = { x: 20, y: 10, width: 12, height: 20 };
const reading = (isSure: boolean) => readingOfLine("7", box, isSure ? "sure" : "check");

/** How many pixels of a canvas have more red than green, and more green than red. */
function tints({ data }: { data: ArrayLike<number> }) {
  let red = 0;
  let green = 0;
  for (let p = 0; p < data.length; p += 3) {
    if (data[p]! > data[p + 1]! + 20) red++;
    if (data[p + 1]! > data[p]! + 20) green++;
  }
  return { red, green };
}

it("boxes what is sure in green and what is not in red", () => {
  const sure = tints(annotate(blankCanvas(60, 40), reading(true)));
  expect(sure.red).toBe(0);
  expect(sure.green).toBeGreaterThan(2 * (box.width + box.height));
  const doubtful = tints(annotate(blankCanvas(60, 40), reading(false)));
  expect(doubtful.green).toBe(0);
  expect(doubtful.red).toBeGreaterThan(2 * (box.width + box.height));
});

it("hatches ink that is not read, red where it may be writing", () => {
  const unread = (guess: "stroke" | "print") => ({
    ...reading(true),
    unread: [{ box: { x: 40, y: 12, width: 12, height: 16 }, share: 0.2, guess }],
  });
  expect(tints(annotate(blankCanvas(60, 40), unread("stroke"))).red).toBeGreaterThan(20);
  expect(tints(annotate(blankCanvas(60, 40), unread("print"))).red).toBe(0);
});

it("adds room above for the first line's digits, and keeps the image below", () => {
  const source = blankCanvas(60, 40, [10, 20, 30]);
  const canvas = annotate(source, reading(true));
  expect(canvas.width).toBe(60);
  expect(canvas.height).toBeGreaterThan(40);
  expect([...canvas.data.slice(-3)]).toEqual([10, 20, 30]);
  expect([...canvas.data.slice(0, 3)]).toEqual([255, 255, 255]);
});

it("hides nothing inside the boxes and changes nothing without lines", () => {
  const source = blankCanvas(60, 40, [10, 20, 30]);
  const canvas = annotate(source, reading(true));
  const top = canvas.height - 40 + box.y;
  const inside = (x: number, y: number) => [...canvas.data.slice((y * 60 + x) * 3, (y * 60 + x) * 3 + 3)];
  expect(inside(box.x, top)).toEqual([10, 20, 30]);
  expect(inside(box.x + 11, top + 19)).toEqual([10, 20, 30]);
  const blank = annotate(source, blankReading);
  expect(blank).toEqual(source);
});
