import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";
import { sha256, text } from "../fields/texts.ts";

const format = "numera glyph bank 1";

/** The first line of a file of glyphs; their columns follow in bytes. */
export const glyphBankContract = {
  name: "glyph-bank",
  schema: fields({
    format: v.literal(format, `"${format}"`),
    /** What the bank was made from. */
    key: text,
    count: wholeNumber(0),
    /** Of the columns' bytes. */
    sha256,
  }),
} as const;

export type GlyphBankHeader = Data<(typeof glyphBankContract)["schema"]>;
