import type { Strategy } from "@numera/reader";

/** How numbers are read, in words only, so that a worker can be told. */
export interface ReaderSettings {
  readonly strategy: Strategy;
  /** The name of a model that ships. */
  readonly model: string;
  /** As `numera read --format` takes it; "" for digits of any number. */
  readonly format: string;
  /** What formats that name a file take for its content: values, one a line. */
  readonly list: string;
  /** Lines of at least this confidence (0..1) are accepted. */
  readonly threshold: number;
}

/** As `numera read` reads without options. */
export const defaultReaderSettings: ReaderSettings = {
  strategy: "fused",
  model: "line",
  format: "",
  list: "",
  threshold: 0.5,
};

/** Of the strings that a calibration was made with: the shares (0..1) of wrong ones among the accepted, and of the accepted. */
export interface ThresholdEstimate {
  readonly error: number;
  readonly coverage: number;
}

/** Something is to be read otherwise from now on. */
export interface SettingsChanged {
  readonly type: "settings changed";
  readonly settings: Partial<ReaderSettings>;
}
