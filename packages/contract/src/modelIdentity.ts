import type { Data } from "./contract.ts";
import { fields } from "./fields/collections.ts";
import { nonEmptyText, oneOf, sha256 } from "./fields/texts.ts";

/** What a model takes: single characters cut out as images, or whole lines. */
const modelKinds = ["image", "line"] as const;

/** Which model: a reading names those that were asked, and a calibration is bound to them. */
export const modelIdentitySchema = fields({
  /** The model's name as its metadata give it, as in "line". */
  id: nonEmptyText,
  kind: oneOf(modelKinds),
  /** Of the model's file, in hex. */
  sha256,
});

export type ModelKind = (typeof modelKinds)[number];
export type ModelIdentity = Data<typeof modelIdentitySchema>;
