export { loadDigitBank, loadLetterBank, loadLetters } from "./loadBank.ts";
export { loadPens } from "./loadPens.ts";
export { loadWriterDigits } from "./loadWriterDigits.ts";
export { StringStream, type StringStreamOptions } from "./stringStream.ts";
export { loadWriters } from "./writers.ts";
