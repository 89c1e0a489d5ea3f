import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Contract } from "./contract.ts";
import { ContractError } from "./contractError.ts";
import { contracts } from "./contracts.ts";
import { calibrationContract, cardContract, recipeContract, runContract, spaceContract } from "./index.ts";
import { parseContract } from "./parseContract.ts";

// biome-ignore lint/suspicious/noExplicitAny: examples are bent in every way
type Json = any;

const exampleOf = ({ name }: Contract): Json =>
  JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), "utf8"));

function refusal(contract: Contract, text: string, file = "x.json"): ContractError {
  try {
    parseContract(contract, text, file);
  } catch (error) {
    expect(error).toBeInstanceOf(ContractError);
    return error as ContractError;
  }
  throw new Error("nothing was refused");
}

/** What is said of the contract's example after `bend` has bent it. */
function said(contract: Contract, bend: (example: Json) => void): string {
  const example = exampleOf(contract);
  bend(example);
  return refusal(contract, JSON.stringify(example)).message;
}

test("fields come in the order in which the file has them", () => {
  const example = exampleOf(recipeContract);
  const turned = Object.fromEntries(Object.entries(example).reverse());
  expect(Object.keys(parseContract(recipeContract, JSON.stringify(turned), "x.json"))).toEqual(
    Object.keys(example).reverse(),
  );
});

describe("one sentence says the file, the field, what was expected and what came", () => {
  test("not-json", () => {
    const error = refusal(cardContract, "{cut off", "models/x.json");
    expect(error).toMatchObject({ code: "not-json", file: "models/x.json", path: "", expected: "JSON" });
    expect(error.message).toBe("models/x.json must be JSON, got {cut off");
    expect(refusal(cardContract, "file,label\na.png,1").message).toBe(
      "x.json must be JSON, got file,label a.png,1",
    );
    expect(refusal(cardContract, "", "x.json").message).toBe("x.json must be JSON, got nothing");
  });

  test("wrong-version, and how to come by the right one", () => {
    const error = refusal(calibrationContract, '{"version": 1}', "models/x.calibration.json");
    expect(error).toMatchObject({ code: "wrong-version", path: "version", expected: "2", received: "1" });
    expect(error.message).toBe(
      "models/x.calibration.json is of version 1, but version 2 is read; " +
        "fit the calibration again with the models that it is for",
    );
    expect(refusal(calibrationContract, "{}").message).toContain(
      "x.json says no version, but version 2 is read",
    );
  });

  test.each(contracts.map((contract) => [contract.name, contract] as const))(
    "invalid-%s",
    (name, contract) => {
      const { version } = contract;
      const error = refusal(contract, version === undefined ? "3" : `{"version":${version}}`);
      expect(error.code).toBe(
        version === undefined && name !== "calibration" ? `invalid-${name}` : error.code,
      );
      expect(error.code).toBe(`invalid-${name}`);
      expect(error.message).toMatch(/^x\.json/);
    },
  );

  test("a field of the wrong type, in a list", () => {
    const error = refusal(
      cardContract,
      JSON.stringify({
        ...exampleOf(cardContract),
        seeds: [{ ...exampleOf(cardContract).seeds[0], seed: "abc" }],
      }),
      "models/x.json",
    );
    expect(error).toMatchObject({
      code: "invalid-card",
      path: "seeds[0].seed",
      expected: "a whole number from 0",
      received: '"abc"',
    });
    expect(error.message).toBe('models/x.json: seeds[0].seed must be a whole number from 0, got "abc"');
  });

  test("a missing field, an unknown one, and no object", () => {
    expect(said(cardContract, (card) => delete card.file.sha256)).toBe(
      "x.json: file.sha256 is missing; it must be a SHA-256, 64 hexadecimal digits",
    );
    expect(said(calibrationContract, (calibration) => delete calibration.weights)).toBe(
      "x.json: weights is missing; it must be an object",
    );
    expect(said(cardContract, (card) => (card.file.size = 3))).toBe(
      'x.json: "file.size" is not known; known are name, bytes, sha256',
    );
    expect(refusal(cardContract, "[1]").message).toBe("x.json must be an object, got [1]");
    expect(
      said(recipeContract, (recipe) =>
        Object.assign(recipe, { ...exampleOf(runContract).recipe, augmentation: [] }),
      ),
    ).toBe("x.json: augmentation must be an object, got []");
    expect(refusal(cardContract, '"line"').message).toBe('x.json must be an object, got "line"');
  });

  test("of data with several forms, what is wrong with the nearest", () => {
    expect(said(cardContract, (card) => (card.preprocessing = { height: "abc", margin: 4 }))).toBe(
      'x.json: preprocessing.height must be a whole number from 1 to 512, got "abc"',
    );
    expect(said(recipeContract, (recipe) => (recipe.epochs = 0))).toBe(
      "x.json: epochs must be a whole number from 1, got 0",
    );
    expect(said(recipeContract, (recipe) => (recipe.model = 3))).toBe(
      "x.json: model must be the name of a model, got 3",
    );
    expect(said(recipeContract, (recipe) => delete recipe.model)).toBe(
      "x.json: model is missing; it must be the name of a model",
    );
    expect(said(spaceContract, (space) => (space.filters.type = "whole"))).toBe(
      'x.json: filters.type must be categorical, integer or float, got "whole"',
    );
  });

  test("checks over several fields point to one of them", () => {
    expect(said(recipeContract, (recipe) => (recipe.restart.afterEpochs = 38))).toBe(
      'x.json: restart must be after fewer epochs than there are, got {"afterEpochs":38,"learningRate":0.003}',
    );
    expect(said(calibrationContract, (calibration) => (calibration.usual.pitch = [2, 1]))).toBe(
      "x.json: usual.pitch must be a list of two numbers, the lower first, got [2,1]",
    );
  });

  test("long values are cut", () => {
    const message = said(cardContract, (card) => (card.file.sha256 = "z".repeat(100)));
    expect(message).toMatch(/got "z{56}…$/);
  });
});
