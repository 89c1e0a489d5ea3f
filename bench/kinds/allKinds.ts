import { lightAndDarkParts, whiteFields } from "./families/forms.ts";
import { sideways, touchingLines } from "./families/lines.ts";
import { tallOne, thinLines, twoSizes } from "./families/sizes.ts";
import { crossedOut, ring } from "./families/strikes.ts";
import { croppedDigit, tightBoldDigit, tightUprightOne } from "./families/tightCuts.ts";
import type { Kind } from "./kind.ts";

/** All kinds in the order of reports. */
export const KINDS: readonly Kind[] = [
  tightUprightOne,
  tightBoldDigit,
  tallOne,
  thinLines,
  whiteFields,
  lightAndDarkParts,
  ring,
  touchingLines,
  sideways,
  crossedOut,
  twoSizes,
  croppedDigit,
];
