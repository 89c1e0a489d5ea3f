import { type GrayImage, invert } from "@numera/vision";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import type { Segmentation } from "../../page/segment.ts";
import type { LineReader } from "../lineReader.ts";
import { readNetworkLine } from "./readNetworkLine.ts";

/** A line network reads each line as a whole; on lines where it names nothing there is nothing to read. */
export function lineNetworkReader(model: LineRecognizer): LineReader {
  const strategy = "line";
  return {
    strategy,
    name: model.name,
    async read(page, format) {
      const image = paperImage(page);
      const findings = [];
      for (const { glyphs } of page.lines) {
        const marks = glyphs.map(({ box }) => box);
        const finding = await readNetworkLine(model, image, marks, format);
        findings.push(finding && ({ strategy, ...finding } as const));
      }
      return findings;
    },
  };
}

/** The page dark on light by its darkness against the paper: a shadow that runs through a line is gone from it. */
export function paperImage({ labeling: { width, height }, darkness }: Segmentation): GrayImage {
  return invert({ width, height, channels: 1, data: darkness });
}
