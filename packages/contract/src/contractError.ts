/**
 * What is wrong with a file: `not-json`, no JSON at all; `wrong-version`, of a version that is not read;
 * `invalid-NAME`, a field of the contract NAME is missing, not known, or not as it must be.
 */
export type ContractErrorCode = "not-json" | "wrong-version" | `invalid-${string}`;

/** What is wrong with data, as data. */
export interface Violation {
  readonly code: ContractErrorCode;
  /** What the data came from, as in "models/line.json". */
  readonly file: string;
  /** Where in the data, as in "seeds[0].tests[1].n"; empty where it is all of them. */
  readonly path: string;
  /** What must stand there, as in "a whole number from 1". */
  readonly expected: string;
  /** What stands there, as JSON, cut where it is long; "nothing" where the field is missing. */
  readonly received: string;
}

export interface ContractErrorOptions extends ErrorOptions {
  /** Where the sentence is another than "FILE: PATH must be EXPECTED, got RECEIVED". */
  readonly sentence?: string;
}

/** A file that does not hold what it must. The message is one sentence: the file, the field, what was expected, what came. */
export class ContractError extends Error implements Violation {
  override readonly name = "ContractError";
  readonly code: ContractErrorCode;
  readonly file: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;

  constructor(
    violation: Violation,
    { sentence = sentenceOf(violation), ...options }: ContractErrorOptions = {},
  ) {
    super(sentence, options);
    this.code = violation.code;
    this.file = violation.file;
    this.path = violation.path;
    this.expected = violation.expected;
    this.received = violation.received;
  }
}

function sentenceOf({ file, path, expected, received }: Violation): string {
  if (received === "nothing" && path !== "") return `${file}: ${path} is missing; it must be ${expected}`;
  return `${file}${path === "" ? "" : `: ${path}`} must be ${expected}, got ${received}`;
}
