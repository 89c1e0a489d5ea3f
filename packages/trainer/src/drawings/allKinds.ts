import { cleanCollage } from "./families/clean.ts";
import { equalLuma, lightInkOnTransparent } from "./families/colors.ts";
import { lightAndDarkParts, whiteFields } from "./families/forms.ts";
import { sideways, touchingLines } from "./families/lines.ts";
import { dithered, printedPattern } from "./families/printed.ts";
import {
  besideGutter,
  pencilBesidePen,
  signsBesideDigits,
  tableWithEmptyRows,
  verticalRule,
} from "./families/registers.ts";
import { tallOne, thinLines, twoSizes } from "./families/sizes.ts";
import { crossedOut, ring } from "./families/strikes.ts";
import { croppedDigit, tightBoldDigit, tightUprightOne } from "./families/tightCuts.ts";
import type { Kind } from "./kind.ts";

/** All kinds in the order of reports. */
export const KINDS: readonly Kind[] = [
  lightInkOnTransparent,
  tightUprightOne,
  tightBoldDigit,
  tallOne,
  thinLines,
  dithered,
  equalLuma,
  whiteFields,
  lightAndDarkParts,
  ring,
  touchingLines,
  sideways,
  crossedOut,
  twoSizes,
  printedPattern,
  pencilBesidePen,
  besideGutter,
  tableWithEmptyRows,
  verticalRule,
  signsBesideDigits,
  cleanCollage,
  croppedDigit,
];
