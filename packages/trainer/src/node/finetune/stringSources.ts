import type { StringSource } from "../../fit/lineTask.ts";
import { type GlyphBank, STRING_PRESETS, type StringSettings } from "../../strings/index.ts";
import { StringStream } from "../strings/stringStream.ts";

/** Own digits are what there is to learn, so fewer are replaced by drawn shapes than in the first training. */
const RECOMPOSED: StringSettings = { ...STRING_PRESETS.training, drawnShapes: 0.25 };

/** Synthetic strings for fine-tuning, drawn by worker threads until they are closed. */
export class StringSources implements AsyncDisposable {
  readonly #streams: (StringStream | undefined)[] = [];

  /** Strings such as the network was first trained on. */
  synthetic(bank: GlyphBank, letters: GlyphBank | undefined, seed: number): StringSource {
    return this.#source((from, ahead) => {
      const settings = STRING_PRESETS.training;
      return new StringStream({ bank, letters, settings, seed, workers: 1, from, ahead });
    });
  }

  /** Strings of digits that were cut out of real lines. */
  recomposed(bank: GlyphBank, letters: GlyphBank | undefined, seed: number): StringSource {
    return this.#source(
      (from, ahead) =>
        new StringStream({ bank, letters, settings: RECOMPOSED, seed, workers: 1, from, ahead }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#streams.map((stream) => stream?.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** A stream that goes on as long as it is asked for the strings that come next, and else begins anew. */
  #source(open: (from: number, ahead: number) => StringStream): StringSource {
    const place = this.#streams.push(undefined) - 1;
    let next = -1;
    return async (first, count) => {
      if (next !== first) {
        await this.#streams[place]?.close();
        this.#streams[place] = open(first, 2 * count);
      }
      next = first + count;
      return this.#streams[place]!.take(count);
    };
  }
}
