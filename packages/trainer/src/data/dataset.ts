/** The ten digits, in the order that every digit model here gives its classes. */
export const DIGIT_CLASSES: readonly string[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * Labeled grayscale images of one size, in memory.
 *
 * `images` is `[count, height, width]` row-major, one byte a pixel as the file holds it (MNIST: ink 255, paper 0);
 * `labels` is `[count]`, each an index into `classes`.
 */
export interface Dataset {
  readonly name: string;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly classes: readonly string[];
  /** SHA-256 in hex of each file's IDX bytes (inflated, so that a file and its .gz agree), by file name. */
  readonly sha256: Readonly<Record<string, string>>;
}
