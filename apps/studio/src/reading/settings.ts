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
  /** Lines of at least this confidence (0..1) are accepted; left out, from the reader's own threshold on. */
  readonly threshold?: number;
}

/** As `numera read` reads without options. */
export const defaultReaderSettings: ReaderSettings = {
  strategy: "fused",
  model: "line",
  format: "",
  list: "",
};

/** From which confidence on a reader accepts lines, and what that does. */
export interface AcceptedFrom {
  /** 0..1 */
  readonly threshold: number;
  /**
   * Of the strings that the calibration was made with: the shares (0..1) of wrong ones among the accepted, and of the accepted.
   * Undefined without a calibration.
   */
  readonly estimate: { readonly error: number; readonly coverage: number } | undefined;
}

/** Something is to be read otherwise from now on. */
export interface SettingsChanged {
  readonly type: "settings changed";
  readonly settings: Partial<ReaderSettings>;
}
