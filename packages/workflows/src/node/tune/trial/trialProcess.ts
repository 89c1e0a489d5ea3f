/** The process that trains trials; `processObjective` starts it. */
import { serveTrials } from "@numera/tuner/node";
import * as ort from "onnxruntime-node";
import { type RecipeTrials, recipeObjective } from "./recipeObjective.ts";

serveTrials((data) => recipeObjective(ort, data as RecipeTrials));
