import { type LineRecipe, lineMargin, lineModelNames } from "@numera/contract";
import { lineNet } from "../../models/lineNet.ts";
import { parameterCount } from "../../models/parameterCount.ts";
import type { Kind } from "../kind.ts";
import { alphabetOfStrings, classesOf } from "./alphabets.ts";
import { checkLineRecipe } from "./recipe.ts";
import { setUpLines } from "./setup.ts";
import { testLineModel } from "./testScores.ts";

const { description, height } = lineNet;

/** Lines of characters, spelled by a network that names what stands in each frame. */
export const lineKind: Kind<LineRecipe> = {
  name: "line",
  models: lineModelNames,
  examples: { name: "lines", from: "synthesis", heldOut: "strings of another stream" },
  preprocessing: { height, margin: lineMargin },
  // A line of some five digits.
  inputShape: [1, 1, height, 160],
  devices: "cpu",
  ensembles: false,
  report: "course",
  check: checkLineRecipe,
  description: () => description,
  sizes: () => ({}),
  parameters: ({ strings }) =>
    parameterCount((scope) =>
      lineNet.frames(
        scope,
        scope.graph.input("line", [1, 1, height, 64]),
        classesOf(alphabetOfStrings(strings)),
      ),
    ),
  setUp: setUpLines,
  test: testLineModel,
};
