import * as v from "valibot";
import type { Data } from "../contract.ts";
import { byName, fields, listOf } from "../fields/collections.ts";
import { anyNumber, positiveNumber } from "../fields/numbers.ts";

const digit = v.pipe(v.string("a digit, as a text"), v.regex(/^[0-9]$/, "a digit, as a text"));
const size = positiveNumber(Number.MAX_VALUE);

/** `boxes.json` beside labeled lines: where each digit of a file stands, in pixels of the image. */
export const boxesContract = {
  name: "boxes",
  schema: byName(listOf(fields({ digit, x: anyNumber, y: anyNumber, w: size, h: size }))),
} as const;

export type Boxes = Data<(typeof boxesContract)["schema"]>;
