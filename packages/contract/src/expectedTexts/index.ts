import type { Data } from "../contract.ts";
import { byName } from "../fields/collections.ts";
import { text } from "../fields/texts.ts";

/** `expected.json` in a folder of images: what stands on each, by the name of its file. */
export const expectedTextsContract = { name: "expected-texts", schema: byName(text) } as const;

export type ExpectedTexts = Data<(typeof expectedTextsContract)["schema"]>;
