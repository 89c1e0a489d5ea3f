import * as v from "valibot";

/** A probability or a share of a whole. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const pixels = v.pipe(v.number(), v.finite());

/** An upright rectangle in pixels of the source; `x` and `y` are its upper left corner. */
export const boxSchema = v.object({ x: pixels, y: pixels, width: pixels, height: pixels });

/** A place in pixels of the source, x to the right and y down. */
export const pointSchema = v.tuple([pixels, pixels]);

/**
 * How far a reading is to be trusted. `sure`: take it. `check`: something was read, and a person should look.
 * `none`: nothing was read.
 */
export const verdictSchema = v.picklist(["sure", "check", "none"]);

/** One character: what it is, the probability (0..1) that the model gives it, and where it stands. */
export const characterReadingSchema = v.object({ text: v.string(), confidence: share, box: boxSchema });

/** What speaks for a line's reading and against it, beyond its text: what a calibration weighs. */
export const evidenceSchema = v.object({
  /** Natural log-odds of the string's probability; within ±16. With a format, of its share among what the format allows. */
  logOdds: v.number(),
  /** Log-probability of the string over that of the next one: 0 where they are level, at most 12. */
  margin: v.number(),
  /** Log-odds of the least sure character, within ±16. */
  weakestCharacter: v.number(),
  /** How many characters are read. */
  characters: v.number(),
  /** Frames in which the network sees a sign that is passed over, for each character that is read. */
  otherSigns: v.number(),
  /** The share of the ink of the line's marks (0..1) that stands where no character is read. */
  unexplainedInk: v.number(),
  /** The line's width for each character, over its height. */
  pitch: v.number(),
  /** How much darker than the paper the ink is, in gray levels (0..255): of the darkest fiftieth of the line. */
  contrast: v.number(),
});

/** One line, its characters from left to right. */
export const lineReadingSchema = v.object({
  text: v.string(),
  /** The probability (0..1) that the whole line is right. */
  confidence: share,
  verdict: verdictSchema,
  /** Why the line should be looked at, a sentence each; none where it is `sure`. */
  reasons: v.array(v.string()),
  /** Around the line's ink, upright. */
  box: boxSchema,
  /** The corners of the line, from its upper left one clockwise as it is written: a tilted line's are tilted. */
  polygon: v.array(pointSchema),
  /** Where the characters stand: from the line's left end to its right end. */
  baseline: v.tuple([pointSchema, pointSchema]),
  /** The line's place in reading order on its page, from 0. */
  order: v.pipe(v.number(), v.integer(), v.minValue(0)),
  characters: v.array(characterReadingSchema),
  evidence: v.optional(evidenceSchema),
});

/** A part of a page whose lines belong together. */
export const regionReadingSchema = v.object({ box: boxSchema, lines: v.array(lineReadingSchema) });

const summary = {
  /** What was read, lines joined by a newline; "" where there is nothing. */
  text: v.string(),
  /** The product of the lines' confidences (0..1); 0 where there are none. */
  confidence: share,
  /** `sure` where every line is. */
  verdict: verdictSchema,
  /** Where nothing was read, why not, a sentence each. */
  reasons: v.array(v.string()),
};

/** A page: its regions in reading order. */
export const pageReadingSchema = v.object({
  /** Its number in the source, from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...summary,
  regions: v.array(regionReadingSchema),
});

/** The version of readings, of calibrations and of corrections: all three hold characters and verdicts. */
export const readingVersion = 2;

/** What stands on an image or in a document. */
export const readingSchema = v.object({
  version: v.literal(readingVersion),
  ...summary,
  pages: v.array(pageReadingSchema),
});

/** The same, as nobody may change it. */
type Immutable<T> = T extends readonly unknown[] | object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

export type Verdict = v.InferOutput<typeof verdictSchema>;
export type Evidence = Immutable<v.InferOutput<typeof evidenceSchema>>;
export type CharacterReading = Immutable<v.InferOutput<typeof characterReadingSchema>>;
export type LineReading = Immutable<v.InferOutput<typeof lineReadingSchema>>;
export type RegionReading = Immutable<v.InferOutput<typeof regionReadingSchema>>;
export type PageReading = Immutable<v.InferOutput<typeof pageReadingSchema>>;
export type Reading = Immutable<v.InferOutput<typeof readingSchema>>;
