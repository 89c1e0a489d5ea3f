import type { Evidence, Reading } from "@numera/contract";
import type { Frames } from "@numera/decoder";
import type { Judgment } from "./confidence/judge.ts";
import type { LineCrop } from "./page/cropLines.ts";
import type { TextLine } from "./page/findLines.ts";
import type { Page } from "./page/page.ts";
import type { DecodedLine } from "./strategies/lineReader.ts";

/** What every stage made of a line. */
export interface LineTrace<Recognition = unknown> {
  readonly line: TextLine;
  readonly crop: LineCrop | undefined;
  readonly recognition: Recognition;
  /** What a line network named on the crop, frame by frame: of the line as it stands, and leaning where that was shown too. */
  readonly views: readonly Frames[];
  /** Undefined where nothing is to be read; so are `evidence` and `judgment` then. */
  readonly decoded: DecodedLine | undefined;
  readonly evidence: Evidence | undefined;
  readonly judgment: Judgment | undefined;
}

/** What every stage made of a page. */
export interface PageTrace<Recognition = unknown> {
  readonly page: Page;
  /** The lines as they were found; and, where the page may be one field, all its marks as one line. */
  readonly attempts: readonly (readonly LineTrace<Recognition>[])[];
  /** The attempt that counts. */
  readonly chosen: number;
  /** Lines that were not begun before time ran out. */
  readonly left: readonly TextLine[];
}

/** An image's way through all stages. Plain data: it can be stored, and sent to a worker. */
export interface Trace<Recognition = unknown> {
  readonly pages: readonly PageTrace<Recognition>[];
  readonly reading: Reading;
}
