import type { Reader, ReaderChoice } from "@numera/reader";
import { openReader as openFrom } from "@numera/reader/node";
import * as ort from "onnxruntime-node";

/**
 * A reader by names, on ONNX Runtime's native build.
 * @throws FormatError, ReaderError as `openReader` of `@numera/reader/node` does
 */
export function openReader(choice: ReaderChoice): Promise<Reader> {
  return openFrom(ort, choice);
}
