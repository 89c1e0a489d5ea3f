import { linesOf } from "@numera/contract";
import { FormatError, parseFormat } from "@numera/decoder";
import { drawPath, type Raster } from "@numera/vision";
import { expect, it } from "vitest";
import { createReader } from "../../read.ts";
import { page } from "../../testing/pages.ts";
import { templateClassifier } from "../../testing/templateClassifier.ts";
import { contourReader } from "../contour/contourReader.ts";
import { latticeReader } from "./latticeReader.ts";

const noFiles = () => Promise.reject(new Error("no files here"));

/** Two zeros that a bar joins half-way up. */
function touchingZeros(): Raster {
  const canvas = page(["00"], { height: 60 });
  const bar: [number, number][] = [
    [80, 70],
    [100, 70],
  ];
  drawPath(canvas, bar, [40, 40, 40], 6);
  return canvas;
}

it("reads digits that stand apart and digits that touch, in one classification", async () => {
  const model = templateClassifier();
  const reader = createReader({ lineReader: latticeReader(model) });
  const apart = await reader.read(page(["4071", "93"]));
  expect(apart.text).toBe("4071\n93");
  expect(linesOf(apart)[0]!.characters.map(({ text }) => text)).toEqual(["4", "0", "7", "1"]);
  expect(model.calls).toHaveLength(1);
  const touching = await reader.read(touchingZeros());
  expect(touching.text).toBe("00");
  const [first, second] = linesOf(touching)[0]!.characters;
  expect(first!.box.x + first!.box.width).toBeLessThanOrEqual(second!.box.x + 2);
});

it("puts the pieces together as the format asks", async () => {
  const lineReader = latticeReader(templateClassifier());
  const format = await parseFormat("length:2", noFiles);
  expect((await createReader({ lineReader, format }).read(touchingZeros())).text).toBe("00");
  const three = await parseFormat("length:3", noFiles);
  const found = await createReader({ lineReader, format: three }).read(page(["40"]));
  expect(found.verdict).toBe("check");
});

it("refuses, as the contour way does, a format of other characters than digits", async () => {
  const format = await parseFormat("regex:[0-9]+\\.[0-9]{2}", noFiles);
  for (const lineReader of [latticeReader(templateClassifier()), contourReader(templateClassifier())]) {
    const make = () => createReader<unknown>({ lineReader, format });
    expect(make).toThrow(FormatError);
    expect(make).toThrow(/holds what cannot be read \(\.\); what can be read is 0123456789/);
  }
  const amount = await parseFormat("amount", noFiles);
  const reading = await createReader({
    lineReader: contourReader(templateClassifier()),
    format: amount,
  }).read(page(["1250"]));
  expect(reading.text).toBe("1250");
});
