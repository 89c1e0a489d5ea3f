import type { Random } from "@numera/random";
import { chance, pickWeighted } from "../draws.ts";
import { uniformDigits } from "./digitRuns.ts";

/** A US ZIP code, five digits or ZIP+4. */
export function zip(random: Random): string {
  return uniformDigits(random, 5) + (chance(random, 0.25) ? `-${uniformDigits(random, 4)}` : "");
}

/** A telephone number in one of the usual groupings. */
export function phone(random: Random): string {
  const n = (length: number) => uniformDigits(random, length);
  const form = pickWeighted(random, { paren: 25, dashes: 30, spaces: 15, dots: 10, local: 12, plain: 8 });
  switch (form) {
    case "paren":
      return `(${n(3)})${chance(random, 0.6) ? " " : ""}${n(3)}-${n(4)}`;
    case "dashes":
      return `${n(3)}-${n(3)}-${n(4)}`;
    case "spaces":
      return chance(random, 0.5) ? `0${n(2)} ${n(3)} ${n(2)} ${n(2)}` : `0${n(3)} ${n(6)}`;
    case "dots":
      return `${n(3)}.${n(3)}.${n(4)}`;
    case "local":
      return `${n(3)}-${n(4)}`;
    case "plain":
      return n(10);
  }
}

/** A number of a document or an item: #1234  12/3456  00-123-4 */
export function reference(random: Random): string {
  const n = (length: number) => uniformDigits(random, length);
  const form = pickWeighted(random, { hash: 40, slash: 30, dashes: 30 });
  if (form === "hash") return `#${n(1 + random.integer(6))}`;
  if (form === "slash") return `${n(1 + random.integer(3))}/${n(1 + random.integer(4))}`;
  return `${n(2)}-${n(3)}-${n(1 + random.integer(4))}`;
}
