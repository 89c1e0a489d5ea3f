export { loadDigitBank, loadLetterBank, loadLetters } from "./loadBank.ts";
export { StringStream, type StringStreamOptions } from "./stringStream.ts";
export { loadWriters } from "./writers.ts";
