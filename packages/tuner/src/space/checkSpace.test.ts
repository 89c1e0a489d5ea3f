import { readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import { mixedSpace } from "../benchmark/functions/mixed.ts";
import { checkSpace, defineSpace } from "./checkSpace.ts";
import { checkValues } from "./checkValue.ts";
import { gridSize } from "./grid.ts";
import type { ValuesOf } from "./space.ts";

const wrong = (parameter: object, when?: object) => ({
  first: { type: "integer", low: 1, high: 4 },
  second: when === undefined ? parameter : { ...parameter, when },
});
const choices = { type: "categorical", choices: ["a", "b"] };

test.each([
  [[], "space: it must be an object of parameters by name, not []"],
  [{}, "space: it has no parameters"],
  [{ "2": choices }, 'space: "2" cannot name a parameter'],
  [{ first: 3 }, 'space: "first" must be an object with a "type", not 3'],
  [
    wrong({ type: "int", low: 1, high: 2 }),
    '"second" has the type "int"; it must be categorical, integer or float',
  ],
  [
    wrong({ type: "float", low: 1, high: 2, log: true }),
    '"second" has "log"; a float parameter takes low, high, step, scale and when',
  ],
  [wrong({ type: "categorical", choices: [] }), '"second" must list its choices'],
  [wrong({ type: "categorical", choices: [1, null] }), '"second" has the choice null'],
  [wrong({ type: "categorical", choices: [1, 2, 1] }), '"second" lists 1 twice'],
  [wrong({ type: "integer", low: 1.5, high: 2 }), '"second" has low 1.5; it must be a whole number'],
  [wrong({ type: "float", low: 0, high: "1" }), '"second" has high "1"; it must be a number'],
  [wrong({ type: "float", low: 3, high: 1 }), '"second" has low 3 above high 1; turn them round'],
  [
    wrong({ type: "float", low: 0, high: 1, scale: "log" }),
    '"second" has low 0; a logarithmic scale begins above 0',
  ],
  [
    wrong({ type: "float", low: 1, high: 2, scale: "log", step: 1 }),
    '"second" has both a step and a logarithmic scale',
  ],
  [
    wrong({ type: "integer", low: 1, high: 9, step: 0 }),
    '"second" has step 0; it must be a whole number above 0',
  ],
  [
    wrong(choices, { parameter: "third", in: [1] }),
    'the condition of "second" asks for "third"; it may ask for those that stand before it: "first"',
  ],
  [wrong(choices, { parameter: "first", in: [] }), 'the condition of "second" lists no values'],
  [
    wrong(choices, { parameter: "first", in: [5] }),
    'the condition of "second" lists 5, but "first" is a whole number from 1 to 4',
  ],
  [wrong(choices, { parameter: "first", is: 5 }), 'the condition of "second" must be'],
])("the space %j is refused: %s", (space, message) => {
  expect(() => checkSpace(space)).toThrow(message);
});

test("a checked space goes through JSON unchanged", () => {
  expect(checkSpace(JSON.parse(JSON.stringify(mixedSpace)))).toEqual(mixedSpace);
});

test("the seed's space has its 27 combinations", () => {
  const url = new URL("../../../../spaces/seed.json", import.meta.url);
  const space = checkSpace(JSON.parse(readFileSync(url, "utf8")));
  expect(gridSize(space)).toBe(27);
  expect(checkValues(space, { filters: 64, dense: 128, learningRate: 0.001 })).toBeDefined();
});

test("TypeScript infers the values of a space, those of conditional parameters as optional", () => {
  const space = defineSpace({
    optimizer: { type: "categorical", choices: ["sgd", "adam"] },
    batch: { type: "categorical", choices: [32, 64] },
    rate: { type: "float", low: 0.1, high: 1 },
    momentum: { type: "float", low: 0, high: 1, when: { parameter: "optimizer", in: ["sgd"] } },
  });
  type Values = ValuesOf<typeof space>;
  expectTypeOf<Values["optimizer"]>().toEqualTypeOf<"sgd" | "adam">();
  expectTypeOf<Values["batch"]>().toEqualTypeOf<32 | 64>();
  expectTypeOf<Values["rate"]>().toEqualTypeOf<number>();
  expectTypeOf<Values["momentum"]>().toEqualTypeOf<number | undefined>();
  // @ts-expect-error a space's values have no others
  expectTypeOf<Values["depth"]>();
  expect(gridSize(space)).toBe(Number.POSITIVE_INFINITY);
});

const rest = { learningRate: 0.1, layers: 2, units: 64, dropout: 0.3 };

test.each([
  [{ ...rest, optimizer: "lion" }, '"optimizer" is one of "sgd", "adam", "adamw", not "lion"'],
  [{ ...rest, optimizer: "sgd" }, '"momentum" is missing'],
  [
    { ...rest, optimizer: "adam", momentum: 0.5 },
    '"momentum" is 0.5, but it is only there where "optimizer" is "sgd"; leave it out',
  ],
  [{ ...rest, optimizer: "adam", layers: 2.5 }, '"layers" is a whole number from 1 to 8, not 2.5'],
  [
    { ...rest, optimizer: "adam", dropout: 0.35 },
    '"dropout" is a number from 0 to 0.8 in steps of 0.1, not 0.35',
  ],
  [{ ...rest, optimizer: "adam", depth: 2 }, '"depth" is not in the space, which has optimizer, momentum'],
])("the setting %j is refused: %s", (values, message) => {
  expect(checkValues(mixedSpace, { ...rest, optimizer: "adam" })).toBeDefined();
  expect(() => checkValues(mixedSpace, values)).toThrow(message);
});
