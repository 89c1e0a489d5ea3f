import type { DataFile } from "./dataFile.ts";

/** Bytes that have arrived so far, and how many there will be where that is known. */
export type Progress = (file: DataFile, received: number, total: number | undefined) => void;

/** A place that data files come from. Each kind stands in a file of its own. */
export interface DataSource {
  /** A word for the command line, e.g. "package". */
  readonly name: string;
  /** Where that is: a folder or addresses. */
  readonly place: string;
  /**
   * The file's bytes, of the size and SHA-256 that it pins.
   *
   * @throws where it is not there or is not that file: one sentence that names the place and the file
   */
  read(file: DataFile, onProgress?: Progress): Promise<Uint8Array>;
}
