import { toJsonSchema } from "@valibot/to-json-schema";
import { contracts } from "./contracts.ts";

/** The JSON Schema (draft 2020-12) of every contract by its name. Checks over several fields are not part of them. */
export function jsonSchemas(): Record<string, ReturnType<typeof toJsonSchema>> {
  return Object.fromEntries(
    contracts.map(({ name, schema }) => [
      name,
      toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore" }),
    ]),
  );
}
