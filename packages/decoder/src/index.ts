export { type Alphabet, alphabetOf, type Direction, decode, encode } from "./alphabet/alphabet.ts";
export { type HeightClass, heightClass } from "./alphabet/heightClass.ts";
export { isPassedOver } from "./alphabet/passedOver.ts";
export { type ReadAs, readAs } from "./alphabet/readAs.ts";
export {
  asciiDigits,
  digitValue,
  nativeDigit,
  type Script,
  scriptNames,
  scriptOf,
} from "./alphabet/scripts.ts";
export { type AlphabetName, alphabetNames } from "./formats/alphabet.ts";
export {
  type Automaton,
  type Format,
  FormatError,
  type FormatErrorCode,
  matches,
  type ReadText,
} from "./formats/format.ts";
export { formatUsages, parseFormat } from "./formats/parseFormat.ts";
export { requireReadable } from "./formats/requireReadable.ts";
export { withLeaningOnes } from "./rules/leaningOnes.ts";
export { align, type Span } from "./search/align.ts";
export { bestPath } from "./search/bestPath.ts";
export { ctcLogProbability } from "./search/ctcLogProbability.ts";
export { type Frames, framesOfCutCharacters, framesReadAs } from "./search/frames.ts";
export {
  type Arc,
  type Lattice,
  latticeLogProbability,
  logAdd,
  logPartition,
} from "./search/lattice/lattice.ts";
export { latticePath } from "./search/lattice/latticePath.ts";
export { latticeSearch } from "./search/lattice/latticeSearch.ts";
export {
  type BeamSearchOptions,
  type Hypothesis,
  hasStringOf,
  prefixBeamSearch,
} from "./search/prefixBeamSearch.ts";
export { validProbability } from "./search/validProbability.ts";
export { ascii } from "./value/ascii.ts";
export { numericValue } from "./value/numericValue.ts";
