import { Random } from "@numera/random";
import { openReader } from "@numera/reader/node";
import { loadWriterDigits } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import type { Benchmark } from "../benchmark.ts";
import { disturbanceNames, drawDisturbed } from "./disturbedLines.ts";

/** Other lines than those that `stroke-weights` fits and judges. */
const SEED = 20_261_202;

/** How many disturbed lines are surely read wrong. */
export const disturbed: Benchmark = {
  name: "disturbed",
  summary:
    "lines with digits crossed out or ringed, with rules, slashes, points and signs: how often the reader is sure, and wrong",
  options: { lines: { default: 100, meaning: "lines of each kind" } },
  texts: { strategy: "how lines are read (fused)" },
  async run({ lines = 0 }, { strategy }) {
    const source = await loadWriterDigits("train");
    // Those whom `stroke-weights` does not fit.
    const writers = source.writers.filter((writer) => writer % 2 === 1);
    const reader = await openReader(ort, strategy === undefined ? {} : { strategy: strategy as "fused" });
    const rows = [];
    for (const kind of disturbanceNames) {
      let [sure, sureWrong, sureOther] = [0, 0, 0];
      for (let i = 0; i < lines; i++) {
        const { image, label, digits } = drawDisturbed(new Random(SEED).at(kind, i), kind, source, writers);
        const { text, verdict } = await reader.read(image);
        if (verdict !== "sure") continue;
        sure++;
        if (text !== label) sureWrong++;
        if (text !== label && text !== digits) sureOther++;
      }
      rows.push({ kind, lines, sure, sureWrong, sureOther });
    }
    return {
      json: { lines, rows },
      table: [
        ["kind", "lines", "sure", "wrong of sure", "other digits than were drawn"],
        ...rows.map(({ kind, lines, sure, sureWrong, sureOther }) =>
          [kind, lines, sure, sureWrong, sureOther].map(String),
        ),
      ],
      notes: [
        "right is the number without the digit that is crossed out, and without a rule; of a line that is all struck through, and of one with a sign, a slash, a point or a half, nothing",
      ],
    };
  },
};
