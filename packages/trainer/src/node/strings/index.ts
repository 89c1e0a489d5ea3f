export { type DigitBank, loadDigitBank, loadLetterBank } from "./loadBank.ts";
export { developmentData } from "./developmentData.ts";
export { StringStream, type StringStreamOptions } from "./stringStream.ts";
export { loadWriters, QMNIST_FILES, QMNIST_MIRRORS, writerSources } from "./writers.ts";
