import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { contoursOf } from "../testing/borderFollowing.ts";
import { blankCanvas } from "./canvas.ts";
import { signStrokes } from "./strokeFont.ts";
import { drawText, textWidth } from "./text.ts";

function maskOfText(text: string, height: number) {
  const width = Math.ceil(textWidth(text, height)) + 20;
  const canvas = blankCanvas(width, height + 20);
  drawText(canvas, text, 10, 10, height, [0, 0, 0]);
  const data = Uint8Array.from({ length: width * (height + 20) }, (_, i) =>
    canvas.data[i * 3]! < 128 ? 1 : 0,
  );
  return { width, height: height + 20, data };
}

it("writes each digit as one component with its own number of holes", () => {
  const holes = { 0: 1, 1: 0, 2: 0, 3: 0, 4: 1, 5: 0, 6: 1, 7: 0, 8: 2, 9: 1 };
  for (const [digit, expected] of Object.entries(holes)) {
    const mask = maskOfText(digit, 60);
    expect(connectedComponents(mask).components).toHaveLength(1);
    expect(contoursOf(mask).filter(({ hole }) => hole)).toHaveLength(expected);
  }
});

it("takes the room that it says", () => {
  const [box] = connectedComponents(maskOfText("0", 60)).components.map((component) => component.box);
  expect(textWidth("0", 60)).toBe(40);
  expect(textWidth("000", 60)).toBe(160);
  expect(textWidth("", 60)).toBe(0);
  expect(box).toMatchObject({ x: 7, y: 7, width: 46, height: 66 }); // half a stroke of 6.7 on each side
});

it("writes small letters as capitals and unknown signs as question marks", () => {
  expect(signStrokes("a")).toEqual(signStrokes("A"));
  expect(signStrokes("§")).toEqual(signStrokes("?"));
  expect(signStrokes(" ")).toEqual([]);
});
