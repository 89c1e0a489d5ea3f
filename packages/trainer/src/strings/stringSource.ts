import type { StringSample } from "./stringSample.ts";

/** Strings `first`, `first + 1`, …, the same whenever they are asked for. */
export type StringSource = (first: number, count: number) => Promise<readonly StringSample[]>;

/** A source that something must be given back for, threads for one. It may be asked again after it was closed. */
export interface ClosableStringSource {
  readonly strings: StringSource;
  close(): Promise<void>;
}
