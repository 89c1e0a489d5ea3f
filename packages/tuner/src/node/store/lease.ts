/** The right to write to one running trial, until another worker takes the trial over. */
export interface Lease {
  readonly number: number;
  readonly token: string;
}

/** Who works, for the record. */
export interface Worker {
  readonly host: string;
  readonly name: string;
}

/** The trial was given to another worker, for this one was not heard of in time; what this one has still to say is not wanted. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";

  constructor(number: number) {
    super(`trial ${number} was taken over by another worker, for this one was not heard of in time`);
  }
}
