import type { Dataset } from "../data/dataset.ts";
import type { GlyphBank } from "../strings/bank/glyphBank.ts";
import type { PenBank } from "../strings/pen/penBank.ts";
import type { ScriptBanks } from "../strings/scripts/scriptBanks.ts";
import type { ClosableStringSource } from "../strings/stringSource.ts";
import type { SynthesisOptions } from "../strings/synthesis.ts";

/** Digits to compose strings of. */
export interface DigitBank {
  readonly bank: GlyphBank;
  /** Whether it is known who wrote what; otherwise digits of similar slant and stroke width count as one writer's. */
  readonly writersKnown: boolean;
}

/** Examples that have no part in any training, to score models by. */
export interface TestSources {
  /** Labeled images. */
  images(): Promise<Dataset>;
  /** Labeled images of another origin than any that are trained on; undefined where there are none at hand. */
  foreignImages(): Promise<Dataset | undefined>;
  /** Digits of writers whom no training sees. */
  digits(): Promise<DigitBank>;
  /** Characters of pens of such writers; undefined where they are not at hand. */
  pens(): Promise<PenBank | undefined>;
  /** Digits of other scripts that no training sees; undefined where they are not at hand. */
  scripts(): Promise<ScriptBanks | undefined>;
}

/**
 * Where all kinds of recipes have their examples from, wherever the trainer runs: `@numera/trainer/node` has those of files. Each
 * loads when it is asked for, so that nobody waits for what a kind has no use of.
 */
export interface ExampleSources {
  /** Labeled images to train on. */
  images(): Promise<Dataset>;
  /** Digits by writer to compose strings of. */
  digits(): Promise<DigitBank>;
  /** Letters, as ink that is no number; undefined where they are not at hand. */
  letters(): Promise<GlyphBank | undefined>;
  /** Letters, digits and signs as pens wrote them; undefined where they are not at hand. */
  pens(): Promise<PenBank | undefined>;
  /** Digits of other scripts; undefined where they are not at hand. */
  scripts(): Promise<ScriptBanks | undefined>;
  /** The strings of a synthesis, drawn ahead of their use where that can be done. */
  strings(options: SynthesisOptions): ClosableStringSource;
}
