export { annotate } from "./annotate.ts";
export type { DigitClassifier } from "./classifier.ts";
export { createReader, type Reader, type ReaderOptions } from "./createReader.ts";
export { loadClassifier } from "./loadClassifier.ts";
export { ModelError } from "./modelError.ts";
export type { DigitReading, LineReading, Reading } from "./reading.ts";
