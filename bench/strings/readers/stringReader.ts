import type { LabeledImage } from "../sets/stringSet.ts";

/** What a reader makes of one image. */
export interface ReadResult {
  readonly text: string;
  /** How sure it is (0..1); 0 where it read nothing. */
  readonly confidence: number;
  /** What reading it took in milliseconds, decoding of the file left out where the reader can. */
  readonly ms: number;
}

/** One way to read images of digit strings. */
export interface StringReader {
  readonly name: string;
  /** Its software and models, with versions. */
  readonly version: string;
  /** What a reader of the report must know, a sentence each. */
  readonly notes: readonly string[];
  /** Sets that it learned from: what it does there says nothing. */
  readonly trainedOn?: readonly string[];
  /** Lines of at least this confidence have at most 1 % errors, where a calibration says so. */
  readonly acceptAt?: number | undefined;
  read(images: readonly LabeledImage[], onProgress: (done: number) => void): Promise<ReadResult[]>;
  /** Reads each image as its format wants it, separators kept. Only where the reader knows formats. */
  readFormats?(images: readonly LabeledImage[], onProgress: (done: number) => void): Promise<ReadResult[]>;
  close?(): Promise<void>;
}

/** A reader, or why there is none. */
export type ReaderOrReason = StringReader | { readonly name: string; readonly missing: string };
