import { expect, it } from "vitest";
import type { ReadAs } from "./cures.ts";
import { sourceReasonText } from "./sourceReasonText.ts";

const shipped: ReadAs = {
  model: "line",
  modelFile: "/opt/numera/models/line.onnx",
  readsLines: true,
  strategy: undefined,
  isCalibrated: true,
};
const own = { ...shipped, model: "my scans/a.onnx", modelFile: "my scans/a.onnx" };
const improbable = { kind: "improbable", lines: 1200, of: 1500 } as const;
const faint = { kind: "contrast", lines: 20, of: 30 } as const;
const longer = { kind: "length", lines: 18, of: 30 } as const;

it("tells the reason, how many of how many lines, and how to fine-tune where confidences are low", () => {
  expect(sourceReasonText([improbable], 0.901, shipped).split("\n")).toEqual([
    "numera: 1,200 of 1,500 lines are to be checked: their confidence is under 90.1 %",
    "  Cure: label a few hundred of these images in a folder DIR (labels.csv: file,label), fine-tune the model on them and calibrate it:",
    "    numera finetune --strings DIR --name own --folds 4 --final",
    "    numera calibrate --model runs/own/own.onnx --folds runs/own --strings DIR",
    "    numera read --model runs/own/own.onnx ...",
  ]);
  expect(sourceReasonText([improbable], 0.901, { ...own, strategy: "line" })).toContain(
    "numera finetune --model 'my scans/a.onnx' --strings DIR --name own",
  );
});

it("tells one cure once, and calibrates a copy of a model that ships, so that its own calibration stays", () => {
  expect(sourceReasonText([faint, longer], 0.901, { ...shipped, strategy: "lattice" }).split("\n")).toEqual([
    "numera: 20 of 30 lines are to be checked: their ink is fainter than the calibration knows",
    "numera: 18 of 30 lines are to be checked: they have fewer or more characters than the calibration knows",
    "  Cure: label a few hundred of these images in a folder DIR (labels.csv: file,label) and fit a calibration to them:",
    "    cp /opt/numera/models/line.onnx own.onnx",
    "    numera calibrate --model own.onnx --strategy lattice --strings DIR",
    "    numera read --model own.onnx --strategy lattice ...",
  ]);
});

it("calibrates a model of one's own where it lies, and what has no calibration or cannot be fine-tuned", () => {
  const cure = "    numera calibrate --model 'my scans/a.onnx' --strings DIR";
  expect(sourceReasonText([faint], 0.901, own).split("\n").at(-1)).toBe(cure);
  expect(
    sourceReasonText([improbable], 0.5, { ...own, isCalibrated: false })
      .split("\n")
      .at(-1),
  ).toBe(cure);
  expect(
    sourceReasonText([improbable], 0.5, { ...own, readsLines: false })
      .split("\n")
      .at(-1),
  ).toBe(cure);
});

it("says nothing where nothing holds for the whole run", () => {
  expect(sourceReasonText([], 0.901, shipped)).toBe("");
});
