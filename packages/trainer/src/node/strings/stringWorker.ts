/** A worker thread of a StringStream: draws the strings that it is told to. */
import { parentPort, workerData } from "node:worker_threads";
import { GlyphBank, type GlyphColumns } from "../../strings/bank/glyphBank.ts";
import { PenBank, type PenColumns } from "../../strings/pen/penBank.ts";
import { banksOf, type ScriptColumns } from "../../strings/scripts/scriptBanks.ts";
import type { StringSettings } from "../../strings/settings.ts";
import type { StringSample } from "../../strings/stringSample.ts";
import { StringSynthesis } from "../../strings/synthesis.ts";

/** What a worker starts with. */
export interface StringWorkerData {
  readonly bank: GlyphColumns;
  readonly letters: GlyphColumns | undefined;
  readonly pens: PenColumns | undefined;
  readonly scripts: ScriptColumns | undefined;
  readonly settings: StringSettings;
  readonly seed: number;
}

/** Draw strings `first` to `first + count - 1`. */
export interface StringRequest {
  readonly first: number;
  readonly count: number;
}

export interface StringReply {
  readonly first: number;
  readonly samples: readonly StringSample[];
}

const { bank, letters, pens, scripts, settings, seed } = workerData as StringWorkerData;
const synthesis = new StringSynthesis({
  bank: new GlyphBank(bank),
  letters: letters && new GlyphBank(letters),
  pens: pens && new PenBank(pens),
  scripts: scripts && banksOf(scripts),
  settings,
  seed,
});

parentPort!.on("message", ({ first, count }: StringRequest) => {
  const samples = Array.from({ length: count }, (_, i) => synthesis.draw(first + i));
  const reply: StringReply = { first, samples };
  parentPort!.postMessage(
    reply,
    samples.map(({ image }) => image.data.buffer as ArrayBuffer),
  );
});
