import { ReaderError, strategyNames } from "@numera/reader";
import { shippedModels } from "@numera/reader/node";
import { CHEQUES } from "../sets/allSets.ts";
import { type NumeraChoice, numeraReader } from "./numeraReader.ts";
import { ocrNodeReader } from "./ocrNodeReader.ts";
import type { ReaderOrReason } from "./stringReader.ts";
import { tesseractReader } from "./tesseractReader.ts";

/** The line model that was fine-tuned on the cheques. */
const CHEQUE_MODEL = "line-cheque";

/** "default" is what `numera read` does when nothing is said. */
const NUMERAS: readonly NumeraChoice[] = [
  { name: "default" },
  ...strategyNames.map((strategy) => ({ name: strategy, strategy })),
  { name: CHEQUE_MODEL, model: CHEQUE_MODEL, trainedOn: [CHEQUES] },
];

export const READER_NAMES: readonly string[] = [...NUMERAS.map(({ name }) => name), "tesseract", "ocr-node"];

/** @throws where there is no reader of that name */
export async function openStringReader(name: string): Promise<ReaderOrReason> {
  if (name === "tesseract") return tesseractReader();
  if (name === "ocr-node") return ocrNodeReader();
  const choice = NUMERAS.find((numera) => numera.name === name);
  if (choice === undefined) {
    throw new Error(`bench strings: there is no reader "${name}"; there are ${READER_NAMES.join(", ")}`);
  }
  if (choice.model !== undefined && !(await shippedModels()).includes(choice.model)) {
    return { name, missing: `models/${choice.model}.onnx is not there` };
  }
  try {
    return await numeraReader(choice);
  } catch (error) {
    if (error instanceof ReaderError) return { name, missing: error.message };
    throw error;
  }
}
