import type { SeenLetters } from "../strategies/line/lettersIn.ts";

/** So many letters are named one by one. */
const most = 4;

/** Letters where numbers alone are read, as a sentence; undefined where there are none. */
export function lettersDoubt(letters: SeenLetters["named"]): string | undefined {
  if (letters.length === 0) return undefined;
  const named = letters
    .slice(0, most)
    .map(({ text, at }) => `${text === " " ? "a fraction" : text} at ${at}`);
  const more = letters.length > most ? ` and ${letters.length - most} more` : "";
  return `letters: ${named.join(", ")}${more}`;
}
