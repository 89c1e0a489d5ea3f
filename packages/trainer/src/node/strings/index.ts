export { loadDigitBank, loadLetterBank, loadLetters } from "./loadBank.ts";
export { StringStream, type StringStreamOptions } from "./stringStream.ts";
export { loadWriters, QMNIST_FILES, QMNIST_MIRRORS, writerSources } from "./writers.ts";
