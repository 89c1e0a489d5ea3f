/** Images as the libraries take them: rows of 784 values, ink 1 and paper 0. */
export type Rows = readonly (readonly number[])[];

/** A classifier of a library, trained. */
export interface TrainedClassic {
  predict(rows: Rows): readonly number[];
  /** What must be kept to predict, in bytes. */
  readonly bytes: number;
  close(): void;
}

/** A classic method of machine learning, by a library. */
export interface Classic {
  readonly name: string;
  readonly library: string;
  train(rows: Rows, labels: readonly number[]): Promise<TrainedClassic>;
}
