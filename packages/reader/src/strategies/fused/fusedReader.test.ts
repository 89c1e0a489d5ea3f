import { linesOf } from "@numera/contract";
import type { Format } from "@numera/decoder";
import { parseFormat } from "@numera/decoder";
import { ALPHABET, naming } from "@numera/decoder/testing";
import { expect, it } from "vitest";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import { createReader } from "../../read.ts";
import { page } from "../../testing/pages.ts";
import { templateClassifier } from "../../testing/templateClassifier.ts";
import { fusedReader } from "./fusedReader.ts";

/** Whatever is written, names in the middle frame a 1 with a probability, and another with what is left. */
function onesNetwork(probability: number, other = "7"): LineRecognizer {
  return {
    id: "ones",
    kind: "line",
    sha256: "0".repeat(64),
    alphabet: ["1", other, "."],
    height: 40,
    stride: 8,
    margin: 4,
    async recognize({ width }) {
      const count = Math.ceil((width + 8) / 8);
      const frames = Array.from({ length: count }, (_, t) =>
        t === count >> 1 ? [1e-9, probability, 1 - probability, 1e-9] : [1, 1e-9, 1e-9, 1e-9],
      );
      return Float32Array.from(frames.flat(), Math.log);
    },
  };
}

/** What the classifier is asked of the 7: of its three pieces, the whole mark among them, or, of a line that is not cut, of the mark alone. */
const [cuts, marks] = [3, 1];

it("lets the lattice decide where the line network doubts", async () => {
  const classifier = templateClassifier();
  const reader = createReader({ lineReader: fusedReader(onesNetwork(0.55), classifier) });
  const reading = await reader.read(page(["7"]));
  expect(reading.text).toBe("7");
  expect(linesOf(reading)[0]!.characters).toHaveLength(1);
  expect(classifier.calls).toEqual([cuts]);
});

it("has the second opinion of a mark that the lattice knows whole from it, the same as of one that is shown by itself", async () => {
  const opinion = async (probability: number) => {
    const reader = createReader({ lineReader: fusedReader(onesNetwork(probability), templateClassifier()) });
    return linesOf(await reader.read(page(["7"])))[0]!;
  };
  // Cut at 0.8, where the lattice reads a 7, and not at 0.94.
  const [cut, whole] = [await opinion(0.8), await opinion(0.94)];
  expect([cut.text, whole.text]).toEqual(["7", "1"]);
  expect(cut.evidence!.secondReader).toBeGreaterThan(Math.log(0.5));
  expect(whole.evidence!.secondReader).toBeLessThan(-1);
});

it("does not cut a line of which the network is so sure that the lattice cannot change it", async () => {
  const classifier = templateClassifier();
  const read = (probability: number) =>
    createReader({ lineReader: fusedReader(onesNetwork(probability), classifier) }).read(page(["7"]));
  expect((await read(0.94)).text).toBe("1");
  expect(classifier.calls).toEqual([marks]);
  await read(0.8);
  expect(classifier.calls).toEqual([marks, cuts]);
});

it("does not cut a line on which the network sees a sign as tall as digits", async () => {
  const classifier = templateClassifier();
  await createReader({ lineReader: fusedReader(onesNetwork(0.45, "$"), classifier) }).read(page(["7"]));
  expect(classifier.calls).toEqual([marks]);
});

it("asks the classifier for a second opinion of each mark, but not of what the network is sure of anyway", async () => {
  const secondReader = async (probability: number) => {
    const classifier = templateClassifier();
    const lineReader = fusedReader(onesNetwork(probability), classifier);
    const reading = await createReader({ lineReader }).read(page(["7"]));
    return [linesOf(reading)[0]!.evidence!.secondReader!, classifier.calls] as const;
  };
  const [against, asked] = await secondReader(0.94);
  expect(against).toBeLessThan(-1);
  expect(asked).toEqual([marks]);
  expect(await secondReader(0.9999)).toEqual([0, []]);
});

it("has the lattice say whether one slash alone is a 1 that leans", async () => {
  const classifier = templateClassifier();
  await createReader({ lineReader: fusedReader(onesNetwork(0.45, "/"), classifier) }).read(page(["7"]));
  expect(classifier.calls).toEqual([cuts]);
});

it("reads what the format allows, also where the lattice alone knows none of its separators", async () => {
  const format = await parseFormat("regex:1\\.?", () => Promise.reject(new Error("no files here")));
  const reader = createReader({ lineReader: fusedReader(onesNetwork(0.55), templateClassifier()), format });
  expect((await reader.read(page(["7"]))).text).toBe("1");
});

it("says of a line that is not of the format what it reads without one", async () => {
  const named = naming("0311412011", 0.05);
  const network = { ...onesNetwork(1), alphabet: ALPHABET, stride: 4, recognize: async () => named };
  const format = await parseFormat("length:9", () => Promise.reject(new Error("no files here")));
  const read = async (format?: Format) => {
    const reader = createReader({ lineReader: fusedReader(network, templateClassifier()), format });
    return linesOf(await reader.read(page(["7"])))[0]!;
  };
  expect((await read(format)).reasons.join("; ")).toContain(
    `without the format length:9 "${(await read()).text}"`,
  );
});

it("weighs a string of the format against both readers' strings of the format, not against the network's alone", async () => {
  const format = await parseFormat("regex:7", () => Promise.reject(new Error("no files here")));
  const reader = createReader({ lineReader: fusedReader(onesNetwork(0.9), templateClassifier()), format });
  const { text, evidence } = linesOf(await reader.read(page(["7"])))[0]!;
  expect(text).toBe("7");
  // The lattice makes the 7 more probable than the network holds all of the format for: a share above 1 would be certain.
  expect(evidence!.logOdds).toBeLessThan(6);
});
