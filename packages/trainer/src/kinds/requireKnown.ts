import { TrainerError } from "../trainerError.ts";

/** @throws TrainerError `invalid-recipe` where a recipe's field names what is not among what is known */
export function requireKnown(name: unknown, known: readonly string[], field: string, file: string): void {
  if (typeof name === "string" && known.includes(name)) return;
  const expected = known.length === 0 ? "left out: the model has none" : `one of ${known.join(", ")}`;
  const sentence =
    name === undefined
      ? `${file}: ${field} is missing; it must be ${expected}`
      : `${file}: ${field} must be ${expected}, got ${JSON.stringify(name)}`;
  throw new TrainerError("invalid-recipe", sentence, { file });
}
