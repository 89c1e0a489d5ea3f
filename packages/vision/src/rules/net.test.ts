import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { drawnMask } from "../testing/drawnMask.ts";
import { withoutNets } from "./net.ts";

const size = 61;
const rowsOf = (isInk: (x: number, y: number) => boolean) =>
  Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (isInk(x, y) ? "#" : ".")).join(""),
  );
const left = (rows: readonly string[]) =>
  withoutNets(connectedComponents(drawnMask(rows)), 1).map(({ box }) => box);

it("takes squared paper out, and keeps the digit that stands on it", () => {
  const isNet = (x: number, y: number) => x % 10 === 0 || y % 10 === 0;
  const squared = rowsOf(
    (x, y) => isNet(x, y) || (x >= 22 && x <= 28 && (y === 22 || y === 28)) || (x === 22 && y > 22 && y < 28),
  );
  expect(left(squared)).toEqual([{ x: 22, y: 22, width: 7, height: 7 }]);
});

it("keeps a large thin 4: it has few straight strokes", () => {
  const four = rowsOf(
    (x, y) => (x === 45 && y > 5) || (y === 40 && x > 5) || (x === 50 - y && y > 5 && y < 41),
  );
  expect(left(four)).toHaveLength(1);
});

it("takes a thin frame around a mark out", () => {
  const isFrame = (x: number, y: number) =>
    x >= 5 && x <= 55 && y >= 5 && y <= 55 && (x === 5 || x === 55 || y === 5 || y === 55);
  const framed = rowsOf((x, y) => isFrame(x, y) || (x === 30 && y > 20 && y < 40));
  expect(left(framed)).toEqual([{ x: 30, y: 21, width: 1, height: 19 }]);
});
