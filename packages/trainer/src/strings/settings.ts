import type { stringPresets } from "@numera/contract";
import type { Weights } from "./draws.ts";
import type { CharacterShape, LabelShape } from "./labels/drawLabel.ts";

/** How far apart the characters of a string stand. */
export type Spacing = "wide" | "normal" | "tight" | "touching" | "overlapping" | "mixed";
export type Pen = "ballpoint" | "gel" | "pencil" | "marker" | "fountain";
export type Paper = "plain" | "form" | "ruled" | "squared" | "underlined" | "boxes" | "security";

/** What strings are like. Weights are relative; shares are probabilities, 0–1. */
export interface StringSettings {
  /** Height of the images in pixels; they are as wide as they must be, up to `maxWidth`. */
  readonly height: number;
  readonly maxWidth: number;
  readonly labels: Weights<LabelShape> & Partial<Weights<CharacterShape>>;
  /**
   * Plain numbers of two digits and more that are given a 1 beside another slim digit (11, 41, 71): where these touch they
   * stand two or three frames apart, and without this one string in a hundred holds two 1s so near.
   */
  readonly slimPairs: number;
  readonly spacing: Weights<Spacing>;
  readonly pens: Weights<Pen>;
  readonly papers: Weights<Paper>;
  /** Strings whose hand draws some digits in shapes that MNIST lacks (strokes/digitShapes.ts). */
  readonly drawnShapes: number;
  /** Strings whose digits a pen's strokes draw instead of the bank's glyphs, and signs of such a pen; 0 without a pen bank. */
  readonly penDigits: number;
  readonly penSigns: number;
  /** Strings whose digits are of another script than Latin; 0 without banks of such. */
  readonly scripts: number;
  /**
   * How much hands bend the bank's glyphs, each anew, at most: the standard deviation of the displacement in pixels of the
   * 28x28 images (bank/bentField.ts). One hand in four bends none, the others from 0 to this; 0 bends none at all.
   */
  readonly bend: number;
  /** Strings each digit of which another writer wrote, as in collages of single digits: slants and widths vary within them. */
  readonly mixedHands: number;
  /**
   * The share of the thinner of two neighbors that may lie on the other: a 1 that is all on the stem of a 9 is not to be
   * seen.
   */
  readonly mostHidden: number;
  /** Strings turned by more than a deskewing leaves: up to 15 degrees. */
  readonly rotated: number;
  /** Strings with ink that a reader must pass over: scribbles, struck-out text, letters, pieces of other lines. */
  readonly distractors: number;
  /** Lines that hold no number at all: words, scribbles, bare paper. Their label is empty. */
  readonly numberless: number;
  /** Strings that are damaged: blur, coarse sampling, JPEG blocks, broken strokes, stains, shadows. */
  readonly damage: number;
  /** Strings that are light on dark. */
  readonly reversed: number;
}

const PLAIN_LABELS: Weights<LabelShape> = {
  number: 85,
  round: 5,
  amount: 0,
  date: 0,
  time: 0,
  year: 5,
  zip: 5,
  phone: 0,
  reference: 0,
};

const TRAINING: StringSettings = {
  height: 40,
  maxWidth: 400,
  labels: {
    number: 37,
    round: 9,
    amount: 26,
    date: 10,
    time: 3,
    year: 3,
    zip: 4,
    phone: 4,
    reference: 4,
  },
  slimPairs: 0.3,
  spacing: { wide: 8, normal: 22, tight: 12, touching: 30, overlapping: 9, mixed: 19 },
  pens: { ballpoint: 45, gel: 18, pencil: 12, marker: 12, fountain: 13 },
  papers: { plain: 22, form: 12, ruled: 8, squared: 6, underlined: 10, boxes: 6, security: 36 },
  drawnShapes: 0.65,
  penDigits: 0,
  penSigns: 0,
  scripts: 0,
  bend: 1.2,
  mixedHands: 0.2,
  mostHidden: 0.5,
  rotated: 0.12,
  distractors: 0.25,
  numberless: 0.07,
  damage: 0.65,
  reversed: 0.06,
};

/** The stream of a network that names letters and signs besides: more than half of its strings are numbers as before. */
const CHARACTERS: StringSettings = {
  ...TRAINING,
  labels: {
    number: 24,
    round: 4,
    amount: 13,
    date: 6,
    time: 2.5,
    year: 2,
    zip: 3,
    phone: 3,
    reference: 2.5,
    decimal: 7,
    signed: 2,
    percent: 1.5,
    measure: 2,
    money: 4,
    fraction: 4.5,
    code: 9,
    word: 6,
    monthDate: 2.5,
    anything: 2,
  },
  penDigits: 0.35,
  penSigns: 0.6,
};

/** Numbers of many scripts; signs are those of all. One string in six is of Latin digits. */
const SCRIPTS: StringSettings = {
  ...TRAINING,
  labels: { ...TRAINING.labels, number: 55, amount: 14, date: 10, phone: 3, reference: 3 },
  slimPairs: 0.1,
  scripts: 0.84,
};

const TEST: StringSettings = {
  height: 40,
  maxWidth: 400,
  labels: PLAIN_LABELS,
  slimPairs: 0,
  spacing: { wide: 15, normal: 65, tight: 20, touching: 0, overlapping: 0, mixed: 0 },
  pens: { ballpoint: 50, gel: 20, pencil: 10, marker: 10, fountain: 10 },
  papers: { plain: 70, form: 10, ruled: 10, squared: 0, underlined: 10, boxes: 0, security: 0 },
  drawnShapes: 0,
  penDigits: 0,
  penSigns: 0,
  scripts: 0,
  bend: 0,
  mixedHands: 0,
  mostHidden: 0.35,
  rotated: 0.05,
  distractors: 0,
  numberless: 0,
  damage: 0.3,
  reversed: 0.05,
};

/** Whether strings of the settings are drawn from pens' strokes. */
export function usesPens({ penSigns }: StringSettings): boolean {
  return penSigns > 0;
}

/** Whether some of their digits are of other scripts than Latin. */
export function usesScripts({ scripts }: StringSettings): boolean {
  return scripts > 0;
}

/**
 * Named settings. `training` is the stream that the shipped line networks learned from, MNIST's digits bent, no two alike, so
 * that a network does not learn them by heart; `characters` is that of networks that name letters and more signs too, from pens' strokes. The two `test` ones, to be used with a bank of MNIST's test digits, are what is
 * reported as "synthetic, writers of MNIST test": numbers without separators, on mostly plain paper; in the touching one most
 * neighbors touch, and in one string of seven they overlap. `test-characters`, with pens of writers held out too, holds what is no plain number.
 */
export const STRING_PRESETS = {
  training: TRAINING,
  characters: CHARACTERS,
  scripts: SCRIPTS,
  "test-spaced": TEST,
  "test-touching": {
    ...TEST,
    spacing: { wide: 0, normal: 0, tight: 0, touching: 85, overlapping: 15, mixed: 0 },
  },
  "test-scripts": { ...TEST, scripts: 1 },
  "test-characters": {
    ...TEST,
    labels: {
      ...PLAIN_LABELS,
      number: 0,
      round: 0,
      year: 0,
      zip: 0,
      decimal: 10,
      signed: 5,
      percent: 5,
      measure: 5,
      money: 10,
      fraction: 10,
      code: 35,
      word: 12,
      monthDate: 8,
    },
    penDigits: 0.5,
    penSigns: 0.8,
  },
} as const satisfies Record<StringPreset, StringSettings>;

export type StringPreset = (typeof stringPresets)[number];
