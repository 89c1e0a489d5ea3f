import type { OnnxRuntime } from "@numera/graph";
import { openReader as openFrom, type ReaderChoice } from "../open.ts";
import type { Reader } from "../read.ts";
import { fileStore } from "./fileStore.ts";

/**
 * A reader by names, with the models that ship or those of files.
 *
 * @param ort onnxruntime-node
 * @throws FormatError, ReaderError as `openReader` of the package does
 * @example
 * ```ts
 * import { openReader } from "@numera/reader/node";
 * import * as ort from "onnxruntime-node";
 *
 * const reader = await openReader(ort, { format: "length:5" });
 * ```
 */
export function openReader(ort: OnnxRuntime, choice: ReaderChoice = {}): Promise<Reader> {
  return openFrom(fileStore(ort), choice);
}
