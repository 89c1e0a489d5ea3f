import { ContractError } from "@numera/contract";

/** @throws ContractError `invalid-recipe` where a recipe names, at `path`, what is not among what is known */
export function requireKnown(name: unknown, known: readonly string[], path: string, file: string): void {
  if (typeof name === "string" && known.includes(name)) return;
  throw new ContractError({
    code: "invalid-recipe",
    file,
    path,
    expected: known.length === 0 ? "left out: the model has none" : `one of ${known.join(", ")}`,
    received: name === undefined ? "nothing" : JSON.stringify(name),
  });
}
