import { expect, it } from "vitest";
import { blankCanvas } from "./canvas.ts";
import { hatchBox } from "./hatch.ts";

it("draws slanting lines inside the box alone, and leaves what is between them", () => {
  const canvas = blankCanvas(8, 6);
  hatchBox(canvas, { x: 2, y: 1, width: 4, height: 4 }, [0, 0, 0], 1, 4);
  const rows = Array.from({ length: 6 }, (_, y) =>
    Array.from({ length: 8 }, (_, x) => (canvas.data[3 * (8 * y + x)]! < 255 ? "#" : ".")).join(""),
  );
  expect(rows).toEqual(["........", "...#....", "..#.....", ".....#..", "....#...", "........"]);
});
