/**
 * Two files of `snapshot` beside each other: equal texts, verdicts and boxes, confidences within 1e-6, losses within 1e-6 of the
 * larger one. The exit code is 1 where anything differs, or where they have nothing in common that could.
 */
import type { Benchmark, Report } from "../benchmark.ts";
import { COMPARED, type Comparison, compareSnapshots, TOLERANCE } from "./compareSnapshots.ts";
import { readSnapshot } from "./snapshotFile.ts";

export const compare: Benchmark = {
  name: "compare",
  summary: "what differs between two files of `snapshot`: texts, verdicts, confidences, boxes, losses",
  options: { first: { default: 20, meaning: "print the first N differences" } },
  files: ["A.json", "B.json"],
  run: async ({ first }, _, { files }) => {
    const [a, b] = await Promise.all(files.map(readSnapshot));
    return report(compareSnapshots(a!, b!), first!);
  },
};

function report({ counts, differences, notes }: Comparison, first: number): Report {
  const nothing = COMPARED.every((what) => counts[what].compared === 0);
  const left = differences.length - first;
  return {
    json: { benchmark: "compare", counts, differences, notes },
    table: [
      ["", "compared", "different", "largest difference"],
      ...COMPARED.map((what) => {
        const { compared, different, largest } = counts[what];
        const isNumber = what === "confidences" || what === "losses";
        return [what, String(compared), String(different), isNumber ? largest.toExponential(1) : ""];
      }),
    ],
    notes: [
      ...differences.slice(0, first),
      ...(left > 0 ? [`and ${left} more; --json has all`] : []),
      ...notes,
      nothing
        ? "the snapshots have nothing in common to compare"
        : differences.length === 0
          ? `no difference (numbers within ${TOLERANCE})`
          : `${differences.length} differences`,
    ],
    failed: nothing || differences.length > 0,
  };
}
