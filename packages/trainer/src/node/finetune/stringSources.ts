import type { SeedlessSynthesis } from "../../kinds/line/synthesisOf.ts";
import type {
  ClosableStringSource,
  StringSettings,
  StringSource,
  SynthesisOptions,
} from "../../strings/index.ts";
import { streamedStrings } from "../strings/streamedStrings.ts";

/** Own digits are what there is to learn, so fewer are replaced by drawn shapes and pens than in the first training. */
const RECOMPOSED: Partial<StringSettings> = { drawnShapes: 0.25, penDigits: 0.1 };

/** Synthetic strings for fine-tuning, drawn by worker threads until they are closed. */
export class StringSources implements AsyncDisposable {
  readonly #sources: ClosableStringSource[] = [];

  /** Strings such as the network was first trained on. */
  synthetic(drawn: SeedlessSynthesis, seed: number): StringSource {
    return this.#source({ ...drawn, seed });
  }

  /** Strings of digits that were cut out of real lines, the bank of `drawn`. */
  recomposed(drawn: SeedlessSynthesis, seed: number): StringSource {
    return this.#source({ ...drawn, settings: { ...drawn.settings, ...RECOMPOSED }, seed });
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
