import {
  type ClosableStringSource,
  type GlyphBank,
  STRING_PRESETS,
  type StringSettings,
  type StringSource,
  type SynthesisOptions,
} from "../../strings/index.ts";
import { streamedStrings } from "../strings/streamedStrings.ts";

/** Own digits are what there is to learn, so fewer are replaced by drawn shapes than in the first training. */
const RECOMPOSED: StringSettings = { ...STRING_PRESETS.training, drawnShapes: 0.25 };

/** Synthetic strings for fine-tuning, drawn by worker threads until they are closed. */
export class StringSources implements AsyncDisposable {
  readonly #sources: ClosableStringSource[] = [];

  /** Strings such as the network was first trained on. */
  synthetic(bank: GlyphBank, letters: GlyphBank | undefined, seed: number): StringSource {
    return this.#source({ bank, letters, settings: STRING_PRESETS.training, seed });
  }

  /** Strings of digits that were cut out of real lines. */
  recomposed(bank: GlyphBank, letters: GlyphBank | undefined, seed: number): StringSource {
    return this.#source({ bank, letters, settings: RECOMPOSED, seed });
  }

  async close(): Promise<void> {
    await Promise.all(this.#sources.map((source) => source.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #source(options: SynthesisOptions): StringSource {
    const source = streamedStrings(options);
    this.#sources.push(source);
    return source.strings;
  }
}
