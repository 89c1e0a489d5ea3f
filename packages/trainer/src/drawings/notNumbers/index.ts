import type { Kind } from "../kind.ts";
import { blankForm, dashes, doodles } from "./penDrawings.ts";
import { barcode, printedWords, sevenSegment, typesetTable } from "./printedText.ts";

/** They are digits after all, only not handwritten ones: one by itself nobody can tell from careful writing. */
export const PRINTED_DIGITS: readonly Kind[] = [typesetTable, sevenSegment];

/** What must never be taken for a number; their text is "". Drawn without anybody's digits. */
export const NOT_NUMBERS: readonly Kind[] = [
  dashes,
  doodles,
  blankForm,
  printedWords,
  barcode,
  ...PRINTED_DIGITS,
];
