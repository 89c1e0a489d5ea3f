export type { DigitClassifier } from "./classifier.ts";
export { createReader, type Reader, type ReaderOptions } from "./createReader.ts";
export type { DigitReading, LineReading, Reading } from "./reading.ts";
