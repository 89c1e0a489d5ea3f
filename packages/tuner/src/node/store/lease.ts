import { TunerError } from "../tunerError.ts";

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

/** The error for a lease that another worker has taken over. */
export function leaseLost(number: number): TunerError {
  return new TunerError(
    "lease-lost",
    `trial ${number} was taken over by another worker, for this one was not heard of in time`,
  );
}
