import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Contract } from "./contract.ts";
import { contracts } from "./contracts.ts";
import {
  calibrationContract,
  cardContract,
  evaluationContract,
  recipeContract,
  spaceContract,
} from "./index.ts";
import { parseContract } from "./parseContract.ts";

const at = (path: string) => new URL(path, import.meta.url);
const textOf = (path: string) => readFileSync(at(path), "utf8");
const jsonIn = (folder: string) => readdirSync(at(folder)).filter((name) => name.endsWith(".json"));

test("every contract has an example, and there are no others", () => {
  expect(jsonIn("../examples").sort()).toEqual(contracts.map(({ name }) => `${name}.json`).sort());
});

test.each(contracts.map((contract) => [contract.name, contract] as const))(
  "the example of a %s is what it was after it is parsed, field by field in the same order",
  (name, contract) => {
    const text = textOf(`../examples/${name}.json`);
    expect(JSON.stringify(parseContract(contract, text, name))).toBe(JSON.stringify(JSON.parse(text)));
  },
);

/** What a file in models/ is, by its name. */
function contractOf(name: string): Contract {
  if (name.endsWith(".calibration.json")) return calibrationContract;
  return name.endsWith(".evaluation.json") ? evaluationContract : cardContract;
}

describe("what ships", () => {
  test.each(jsonIn("../../../models"))("models/%s", (name) => {
    const text = textOf(`../../../models/${name}`);
    expect(JSON.stringify(parseContract(contractOf(name), text, name))).toBe(
      JSON.stringify(JSON.parse(text)),
    );
  });

  test.each(jsonIn("../../../recipes/cards"))("recipes/cards/%s", (name) => {
    const text = textOf(`../../../recipes/cards/${name}`);
    expect(JSON.stringify(parseContract(cardContract, text, name))).toBe(JSON.stringify(JSON.parse(text)));
  });

  test.each(jsonIn("../../../recipes"))("recipes/%s", (name) => {
    const text = textOf(`../../../recipes/${name}`);
    expect(JSON.stringify(parseContract(recipeContract, text, name))).toBe(JSON.stringify(JSON.parse(text)));
  });

  test.each(jsonIn("../../../spaces"))("spaces/%s", (name) => {
    const text = textOf(`../../../spaces/${name}`);
    expect(JSON.stringify(parseContract(spaceContract, text, name))).toBe(JSON.stringify(JSON.parse(text)));
  });
});
