/**
 * What packages offer to whoever uses them, though no room of ours asks for it: knip would call these exports unused. A name that is
 * gone from here may go from its package.
 */
import { checkContract, contracts, jsonSchemas, pageContract } from "@numera/contract";
import { heightClass } from "@numera/decoder";
import { int64, withMetadata } from "@numera/graph";
import { cropLines, fusedReader, judge, latticeReader, parseCalibration } from "@numera/reader";
import { fileStore } from "@numera/reader/node";
import { decodeSafetensors, encodeSafetensors } from "@numera/trainer";
import { hypervolume } from "@numera/tuner";
import { serveTrials } from "@numera/tuner/node";
import { expect, test } from "vitest";

test("every form of a file has a JSON Schema", () => {
  expect(Object.keys(jsonSchemas())).toEqual(contracts.map(({ name }) => name));
  expect(contracts).toContain(pageContract);
});

test.each(
  Object.entries({
    ...{ checkContract, heightClass, int64, withMetadata, cropLines, fusedReader, judge, latticeReader },
    ...{ parseCalibration, fileStore, decodeSafetensors, encodeSafetensors, hypervolume, serveTrials },
  }),
)("%s is offered", (_, offered) => {
  expect(typeof offered).toBe("function");
});
