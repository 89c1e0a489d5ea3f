/** A side-by-side measurement, started by its name: `npm run -s bench -- NAME [--json] [options]`. */
export interface Benchmark {
  readonly name: string;
  /** One line: what it measures, against whom. */
  readonly summary: string;
  /** Its options beside `--json` that are numbers, with what they are when left out. */
  readonly options: Readonly<Record<string, NumberOption>>;
  /** Its options that are texts, each with its meaning; left out they are not there. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Its options that are given or not, each with its meaning. */
  readonly flags?: Readonly<Record<string, string>>;
  /** The files that it takes after its name, as the usage names them; all must be given. */
  readonly files?: readonly string[];
  run(
    options: Readonly<Record<string, number>>,
    texts: Readonly<Record<string, string | undefined>>,
    given: Given,
  ): Promise<Report>;
}

/** What else stood on the command line. */
export interface Given {
  readonly flags: ReadonlySet<string>;
  /** As many as the benchmark takes. */
  readonly files: readonly string[];
}

export interface NumberOption {
  readonly default: number;
  readonly meaning: string;
}

/** What a benchmark found, for a machine and for a reader. */
export interface Report {
  /** Printed whole by `--json`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Rows of a table, the heading first. */
  readonly table: readonly (readonly string[])[];
  /** What a reader must know to take the figures right, a line each. */
  readonly notes: readonly string[];
  /** Whether the command ends with exit code 1: what was checked does not hold. */
  readonly failed?: boolean;
}
