/** Each code of a ReaderError, by the mistake that it answers. */

import { withRanges } from "@numera/graph";
import * as ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { acceptThreshold } from "./confidence/acceptThreshold.ts";
import { parseCalibration } from "./confidence/parseCalibration.ts";
import { openModel } from "./models/model.ts";
import { modelBytes } from "./node/modelFiles.ts";
import { openReader } from "./node/openReader.ts";
import { createReader } from "./read.ts";
import type { ReaderErrorCode } from "./readerError.ts";
import { contourReader } from "./strategies/contour/contourReader.ts";
import { templateClassifier } from "./testing/templateClassifier.ts";

const calibration = {
  version: 2,
  strategy: "fused",
  models: [{ id: "line", kind: "line", sha256: "0".repeat(64) }],
  data: [],
  bias: 0,
  weights: {},
  thresholds: [],
  usual: { pitch: [0, 1], contrast: [0, 255], characters: [1, 9] },
} as const;

const mistakes: Readonly<Record<ReaderErrorCode, () => Promise<unknown>>> = {
  "invalid-image": () => {
    const { read } = createReader({ lineReader: contourReader(templateClassifier()) });
    return read({ width: 4, height: 3, channels: 1, data: new Uint8Array(11) });
  },
  "unknown-model": () => openReader(ort, { model: "seed-cn" }),
  "invalid-model": () => openModel(ort, new TextEncoder().encode("no model")),
  "invalid-ranges": async () =>
    openModel(ort, withRanges(new Uint8Array(await modelBytes("line")), new Map([["none", 1]]))),
  "wrong-model-kind": () => openReader(ort, { strategy: "contour", model: "line" }),
  "invalid-calibration": async () => parseCalibration("{}"),
  "foreign-calibration": async () =>
    createReader({ lineReader: contourReader(templateClassifier()), calibration }),
  "invalid-time-limit": async () =>
    createReader({ lineReader: contourReader(templateClassifier()), timeLimit: 0 }),
  "missing-calibration": () => openReader(ort, { model: "seed-cnn", maxError: 0.01 }),
  "unreachable-error-rate": async () => acceptThreshold(calibration, 0.01),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "ReaderError", code });
});
