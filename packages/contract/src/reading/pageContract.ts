import { scriptNames } from "@numera/decoder";
import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf } from "../fields/collections.ts";
import { anyNumber, share } from "../fields/numbers.ts";
import { oneOf, text } from "../fields/texts.ts";
import { boxSchema, characterReadingSchema, lineReadingSchema, pageReadingSchema } from "./reading.ts";
import { readingVersion } from "./readingVersion.ts";

/** The writing system of what was read, that of most lines; `none` where nothing was. */
const scriptSchema = oneOf([...scriptNames, "none"]);

const value = v.nullable(anyNumber);

/**
 * A page as plain data for other programs, figures rounded: what the command line and the Studio give. Its shape is a promise:
 * keys may be added, none may change.
 */
const pageObjectSchema = fields({
  version: v.literal(readingVersion, `${readingVersion}`),
  page: pageReadingSchema.entries.page,
  text: text,
  /** The number that is meant, where one line is read and it is one that a float64 holds exactly; else null. */
  value,
  script: scriptSchema,
  confidence: share,
  verdict: pageReadingSchema.entries.verdict,
  reasons: listOf(text),
  unread: pageReadingSchema.entries.unread,
  lines: listOf(
    fields({
      text: text,
      value,
      script: lineReadingSchema.entries.script,
      native: lineReadingSchema.entries.native,
      confidence: share,
      verdict: lineReadingSchema.entries.verdict,
      reasons: listOf(text),
      box: boxSchema,
      polygon: lineReadingSchema.entries.polygon,
      baseline: lineReadingSchema.entries.baseline,
      order: lineReadingSchema.entries.order,
      characters: listOf(characterReadingSchema),
    }),
  ),
});

/** A page for other programs. */
export const pageContract = {
  name: "page",
  schema: pageObjectSchema,
  version: readingVersion,
  renewal: "read the image again",
} as const;

export type PageObject = Data<typeof pageObjectSchema>;
