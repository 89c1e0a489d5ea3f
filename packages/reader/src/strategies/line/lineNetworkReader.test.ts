import { linesOf } from "@numera/contract";
import { type Format, parseFormat } from "@numera/decoder";
import { ALPHABET, naming } from "@numera/decoder/testing";
import type { Box, GrayImage } from "@numera/vision";
import { describe, expect, it } from "vitest";
import { judge } from "../../confidence/judge.ts";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import { cropLines } from "../../page/cropLines.ts";
import type { Page } from "../../page/page.ts";
import { createReader } from "../../read.ts";
import { textOf } from "../lineReader.ts";
import { lineNetworkReader } from "./lineNetworkReader.ts";

const BAR_ALPHABET = [..."0123456789.-"];

/**
 * Names upright bars: a tall one is a 1, a short one a dash, each with probability `surely`; other frames are blank. A 7
 * has what is left of a 1.
 */
function barNetwork(surely: number): LineRecognizer {
  const [height, stride, margin] = [40, 4, 4];
  return {
    id: "bars",
    kind: "line",
    sha256: "0".repeat(64),
    alphabet: BAR_ALPHABET,
    height,
    stride,
    margin,
    async recognize({ width, ink }) {
      const frames = Math.ceil((width + 2 * margin) / stride);
      const classes = BAR_ALPHABET.length + 1;
      const scores = new Float32Array(frames * classes).fill(Math.log(1e-6));
      for (let t = 0; t < frames; t++) {
        const x = Math.round((t + 0.5) * stride - margin);
        // The middle rows alone, so that a bar that leans a little is still one.
        const inked = Array.from({ length: 12 }, (_, y) => ink[(y + 14) * width + x]! > 0.5).filter(
          Boolean,
        ).length;
        const name = inked > 8 ? "1" : inked > 2 ? "-" : undefined;
        if (name === undefined || x < 0 || x >= width) scores[t * classes] = Math.log(0.999);
        else {
          scores[t * classes + BAR_ALPHABET.indexOf(name) + 1] = Math.log(surely);
          scores[t * classes + BAR_ALPHABET.indexOf("7") + 1] = Math.log(1 - surely - 1e-3);
        }
      }
      return scores;
    },
  };
}

/** The line of marks on an image, by the stages from its crop on. */
async function decodedLine(
  network: LineRecognizer,
  image: GrayImage,
  marks: readonly Box[],
  format: Format | undefined,
) {
  const labeling = { width: image.width, height: image.height, labels: new Int32Array(), components: [] };
  const page = { ...ink, labeling, darkness: Uint8Array.from(image.data, (value) => 255 - value) };
  const line = {
    glyphs: marks.map((box) => ({ box, labels: [], area: box.width * box.height })),
    height: 40,
  };
  const [crop] = cropLines(page, [line], network.height);
  const reader = lineNetworkReader(network);
  const [recognized] = await reader.recognize(page, [{ line, crop }], format);
  return reader.decode(recognized!, format);
}

const ink: Omit<Page, "labeling" | "darkness"> = {
  glyphs: [],
  height: 40,
  stroke: 8,
  tilt: 0,
  specks: [],
  rules: [],
  tallStrokes: [],
  cuts: [],
  quarters: 0,
  source: { width: 200, height: 60 },
  toSource: [1, 0, 0, 1, 0, 0],
};

/** What is found without a format, with the verdict. */
async function read(network: LineRecognizer, image: GrayImage, marks: readonly Box[]) {
  const found = await decodedLine(network, image, marks, undefined);
  if (found === undefined) return undefined;
  return { ...found, text: textOf(found), ...judge(found, { threshold: 0.5, format: undefined }) };
}

/** Bars of 8 pixels on an image of 200 x 60, and their boxes. */
function page(bars: readonly (readonly [x: number, top: number, bottom: number])[]): {
  image: GrayImage;
  marks: Box[];
} {
  const data = new Uint8Array(200 * 60).fill(230);
  for (const [x, top, bottom] of bars)
    for (let y = top; y < bottom; y++) data.fill(30, y * 200 + x, y * 200 + x + 8);
  const marks = bars.map(([x, y, bottom]) => ({ x, y, width: 8, height: bottom - y }));
  return { image: { width: 200, height: 60, channels: 1, data }, marks };
}

const three = page([
  [40, 10, 50],
  [80, 10, 50],
  [120, 10, 50],
]);

describe("a line read by a network", () => {
  it("is the string of the surest frames, with a box around each character's ink", async () => {
    const reading = await read(barNetwork(0.99), three.image, three.marks);
    expect(reading).toMatchObject({ text: "111", verdict: "sure" });
    expect(reading!.characters.map(({ box }) => box)).toEqual(three.marks);
    expect(reading!.confidence).toBeGreaterThan(0.9);
    expect(reading!.reasons).toEqual([]);
  });

  it("leaves slivers of neighboring marks out of a character's box", async () => {
    const { image } = page([
      [40, 10, 50],
      [120, 10, 50],
    ]);
    // The second mark reaches from 78 to 128, beyond 84, half-way between the two bars' centers.
    const marks = [three.marks[0]!, { x: 78, y: 10, width: 50, height: 40 }];
    const reading = await read(barNetwork(0.99), image, marks);
    expect(reading!.characters[0]!.box).toEqual(three.marks[0]);
  });

  it("passes separators over where the format has none", async () => {
    const { image, marks } = page([
      [40, 10, 50],
      [80, 26, 34],
      [120, 10, 50],
    ]);
    const reading = await read(barNetwork(0.99), image, marks);
    expect(reading!.text).toBe("11");
  });

  it("is not accepted where another string is nearly as probable, and says which", async () => {
    const reading = await read(barNetwork(0.75), three.image, three.marks);
    expect(reading).toMatchObject({ text: "111", verdict: "check" });
    expect(reading!.reasons.join("; ")).toMatch(/less than 50.0 %; "[17]+" is next \(\d/);
  });

  it("has its slashes and 1s as a format has them, and only without one as people write dates", async () => {
    const named = naming("0311412011", 0.05);
    const network = { ...barNetwork(0.99), alphabet: ALPHABET, recognize: async () => named };
    expect((await read(network, three.image, three.marks))!.text).toBe("03142011");
    const format = await parseFormat("length:10", () => Promise.reject(new Error("no files here")));
    const found = await decodedLine(network, three.image, three.marks, format);
    expect(textOf(found!)).toBe("0311412011");
    expect(found!.free.text, "what is said to be read without the format").toBe("03142011");
    expect(found!.candidates[0]!.logProbability).toBeGreaterThan(Math.log(0.5));
  });

  it("is nothing where the network names nothing", async () => {
    const blank = page([[40, 10, 11]]);
    expect(await read(barNetwork(0.99), blank.image, blank.marks)).toBeUndefined();
  });
});

it("a line network reads, whatever the color of the ink", async () => {
  const reader = createReader({ lineReader: lineNetworkReader(barNetwork(0.99)) });
  const light = { ...three.image, data: three.image.data.map((value) => 255 - value) };
  for (const image of [three.image, light]) expect((await reader.read(image)).text).toBe("111");
});

describe("a line of which the network is unsure", () => {
  /** At the n-th look, names in the middle frame the n-th digit with the n-th share, and leaves the rest to 1 or 7. */
  function fickleNetwork(looks: readonly (readonly [digit: "1" | "7", share: number])[]) {
    const widths: number[] = [];
    const network: LineRecognizer = {
      ...barNetwork(0.9),
      async recognize({ width }) {
        const classes = BAR_ALPHABET.length + 1;
        const frames = Math.ceil((width + 8) / 4);
        const scores = new Float32Array(frames * classes).fill(Math.log(1e-9));
        for (let t = 0; t < frames; t++) scores[t * classes] = 0;
        const [named, share] = looks[widths.length]!;
        const middle = (frames >> 1) * classes;
        scores[middle] = Math.log(1e-9);
        scores[middle + 1 + Number(named)] = Math.log(share);
        scores[middle + 1 + (named === "1" ? 7 : 1)] = Math.log(1 - share);
        widths.push(width);
        return scores;
      },
    };
    return { network, widths };
  }

  it("is shown to it leaning either way, and read by the mean of what it says", async () => {
    const { network, widths } = fickleNetwork([
      ["7", 0.6],
      ["1", 0.8],
      ["1", 0.9],
    ]);
    const reading = await read(network, three.image, three.marks);
    expect(widths).toHaveLength(3);
    // Leaning by 0.15 over 40 rows.
    expect(widths.map((width) => width - widths[0]!)).toEqual([0, 6, 6]);
    expect(reading!.text).toBe("1");
    expect(reading!.confidence).toBeCloseTo((0.4 + 0.8 + 0.9) / 3, 5);
    expect(reading!.candidates[1]!.text).toBe("7");
  });

  it("is looked at once where it is sure", async () => {
    const { network, widths } = fickleNetwork([["1", 0.99]]);
    expect((await read(network, three.image, three.marks))!.text).toBe("1");
    expect(widths).toHaveLength(1);
  });
});

describe("a line with letters, read by a network that knows them", () => {
  const alphabet = [..."0123456789ABLabl"];
  const classes = alphabet.length + 1;

  /** Names one character in every third frame, for certain. */
  function spelling(text: string): LineRecognizer {
    return {
      ...barNetwork(0.9),
      alphabet,
      async recognize() {
        const scores = new Float32Array(3 * text.length * classes).fill(Math.log(1e-6));
        for (let t = 0; t < 3 * text.length; t++) {
          const label = t % 3 === 1 ? alphabet.indexOf(text[(t - 1) / 3]!) + 1 : 0;
          scores[t * classes + label] = Math.log(0.999);
        }
        return scores;
      },
    };
  }

  it("has its digits, is never sure, and says which letters stand where", async () => {
    const reader = createReader({ lineReader: lineNetworkReader(spelling("L83b")), threshold: 0 });
    const { pages } = await reader.read(three.image);
    const [line] = pages.flatMap(linesOf);
    expect(line).toMatchObject({ text: "83", verdict: "check", reasons: ["letters: L at 1, b at 4"] });
    expect(line!.evidence!.letters).toBeCloseTo(1, 1);
  });

  it("is read as a format has it that asks for capitals, small ones folded into them", async () => {
    const format: Format = {
      name: "code",
      characters: new Set("0123456789ABL"),
      start: 0,
      next: () => 0,
      accepts: () => true,
    };
    const reader = createReader({ lineReader: lineNetworkReader(spelling("L8b")), format, threshold: 0.5 });
    const { pages } = await reader.read(three.image);
    expect(pages.flatMap(linesOf)[0]).toMatchObject({ text: "L8B", reasons: [], verdict: "sure" });
  });

  it("is an entry of a list in whichever case it is written, spelled as it is listed", async () => {
    const format = await parseFormat("list:names.txt", async () => "Alba 8\nBal\n");
    const reader = createReader({ lineReader: lineNetworkReader(spelling("aLBa8")), format, threshold: 0.5 });
    const { pages } = await reader.read(three.image);
    const [line] = pages.flatMap(linesOf);
    expect(line).toMatchObject({ text: "Alba 8" });
    expect(line!.reasons.join()).not.toContain("without the format");
    expect(line!.characters.map(({ text }) => text).join("")).toBe("ALBA8");
  });
});
