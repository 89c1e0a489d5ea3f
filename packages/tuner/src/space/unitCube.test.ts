import fc from "fast-check";
import { expect, test } from "vitest";
import { anyParameter, anySpace } from "../testing/spaces.ts";
import { activeParameters } from "./active.ts";
import { checkSpace } from "./checkSpace.ts";
import { checkValue, checkValues } from "./checkValue.ts";
import { gridPoints, gridSize, levelsOf } from "./grid.ts";
import { levelCount } from "./levels.ts";
import { fromCube, fromUnit, toUnit } from "./unitCube.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test("every place in [0, 1] is a value that the parameter can take, and that value lies where it came from", () => {
  fc.assert(
    fc.property(anyParameter, unit, (parameter, place) => {
      const value = fromUnit(parameter, place);
      expect(checkValue(parameter, value)).toBeUndefined();
      const back = fromUnit(parameter, toUnit(parameter, value));
      if (Number.isFinite(levelCount(parameter))) expect(back).toBe(value);
      else expect(back as number).toBeCloseTo(value as number, 9);
    }),
    { numRuns: 500 },
  );
});

test("every point of the unit cube is a setting of the space, with its conditions kept", () => {
  fc.assert(
    fc.property(anySpace, fc.array(unit, { minLength: 5, maxLength: 5 }), (space, cube) => {
      const values = fromCube(checkSpace(space), cube);
      expect(checkValues(space, values)).toBe(values);
      expect(Object.keys(values)).toEqual(activeParameters(space, values));
    }),
  );
});

test("the grid has as many different settings as it says", () => {
  fc.assert(
    fc.property(anySpace, (space) => {
      const size = gridSize(space);
      if (size > 2000) return;
      const points = [...gridPoints(space, (parameter) => levelsOf(parameter, 1))];
      expect(points).toHaveLength(size);
      expect(new Set(points.map((values) => JSON.stringify(values))).size).toBe(size);
      for (const values of points) checkValues(space, values);
    }),
  );
});

test("a logarithmic scale has its middle at the geometric mean, and steps are free of binary dust", () => {
  expect(fromUnit({ type: "float", low: 1e-4, high: 1e-2, scale: "log" }, 0.5)).toBeCloseTo(1e-3, 12);
  expect(levelsOf({ type: "float", low: 0, high: 0.3, step: 0.1 }, 1)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(levelsOf({ type: "integer", low: 16, high: 70, step: 16 }, 1)).toEqual([16, 32, 48, 64]);
  expect(
    levelsOf({ type: "float", low: 1, high: 100, scale: "log" }, 3).map((v) => Math.round(v as number)),
  ).toEqual([1, 10, 100]);
});

test("a parameter that asks for one that is absent is absent too", () => {
  const space = checkSpace({
    a: { type: "categorical", choices: [true, false] },
    b: { type: "categorical", choices: [1, 2], when: { parameter: "a", in: [true] } },
    c: { type: "integer", low: 0, high: 9, when: { parameter: "b", in: [2] } },
  });
  expect(activeParameters(space, { a: false })).toEqual(["a"]);
  expect(gridSize(space)).toBe(1 + 1 + 10);
});
