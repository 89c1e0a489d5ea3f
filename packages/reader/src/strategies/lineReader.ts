import type { CharacterReading, ModelIdentity } from "@numera/contract";
import type { Format, Frames } from "@numera/decoder";
import type { Box } from "@numera/vision";
import type { LineCrop } from "../page/cropLines.ts";
import type { TextLine } from "../page/findLines.ts";
import type { Page } from "../page/page.ts";
import type { SeenLetters } from "./line/lettersIn.ts";

/** A string that may stand on a line, and the natural logarithm of its probability (0..1) among all strings. */
export interface Candidate {
  readonly text: string;
  readonly logProbability: number;
}

/** What a strategy reads on a line, before anyone judges how far it is to be trusted. Plain data. */
export interface DecodedLine {
  /** The strings that the format allows, at most `mostCandidates`, most probable first; none where it allows none. */
  readonly candidates: readonly Candidate[];
  /** The most probable string without the format. Without one, the first candidate. */
  readonly free: Candidate;
  /**
   * The probability that the line holds any string of the format; told where there is a format, and where it can be told in
   * bounded time.
   */
  readonly validProbability?: number | undefined;
  /** The number that the string means by the format, null where it means none; told where the format says so. */
  readonly value?: number | null | undefined;
  /** Frames in which the strategy's network sees a sign that is passed over; told where it has such signs. */
  readonly otherSigns?: number | undefined;
  /** Letters that the strategy's network sees and that cannot be what is read; told where it knows letters. */
  readonly letters?: SeenLetters | undefined;
  /** What a second reader says of the characters, as in `Evidence`; told where the strategy has one. */
  readonly secondReader?: number | undefined;
  /** Around the line's marks, in pixels of the page. */
  readonly box: Box;
  /** The characters of what is read (see `textOf`), left to right; boxes in pixels of the page. */
  readonly characters: readonly CharacterReading[];
}

/** A line's candidates are so many at most. */
export const mostCandidates = 5;

/** What is read: the most probable string of the format, or, where that allows none, the most probable of all. */
export function textOf({ candidates, free }: Pick<DecodedLine, "candidates" | "free">): string {
  return (candidates[0] ?? free).text;
}

/** What is known of a line before its models are asked. */
export interface LineInput {
  readonly line: TextLine;
  /** Told where the strategy wants crops (`cropHeight`). */
  readonly crop?: LineCrop | undefined;
}

/**
 * A strategy with its models: the two stages between the crops and the verdict. Calls do not share state.
 *
 * @typeParam Recognition what its models saw of a line, as plain data
 */
export interface LineReader<Recognition = unknown> {
  /** The strategy's name. */
  readonly strategy: string;
  /** Every model that it asks. */
  readonly models: readonly ModelIdentity[];
  /** Every character that it can read. */
  readonly characters: readonly string[];
  /**
   * The height in pixels that lines are cropped to; undefined for strategies that see no lines but marks, each of which is a
   * digit of a row wherever it stands.
   */
  readonly cropHeight: number | undefined;
  /**
   * Asks the models what they see.
   * @param format decides what is worth asking: of a line that is sure already, no more
   * @returns by line
   */
  recognize(page: Page, lines: readonly LineInput[], format: Format | undefined): Promise<Recognition[]>;
  /** What a line network named, frame by frame, in each view of the line; none where no such network is asked. */
  viewsOf(recognition: Recognition): readonly Frames[];
  /** The most probable strings of what was seen; undefined where nothing is to be read. */
  decode(recognition: Recognition, format: Format | undefined): DecodedLine | undefined;
}
