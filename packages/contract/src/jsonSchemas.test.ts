import { expect, test } from "vitest";
import { contracts } from "./contracts.ts";
import { jsonSchemas } from "./jsonSchemas.ts";

const schemas = jsonSchemas();

test("every contract has a JSON Schema", () => {
  expect(Object.keys(schemas)).toEqual(contracts.map(({ name }) => name));
});

test("a JSON Schema says types, bounds, what must be there and that nothing else may", () => {
  expect(schemas.calibration).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      version: { const: 2 },
      models: {
        type: "array",
        minItems: 1,
        items: { properties: { sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } } },
      },
    },
    required: ["version", "strategy", "models", "data", "bias", "weights", "thresholds", "usual"],
    additionalProperties: false,
  });
});
