/** The process that trains trials; `processObjective` starts it. */
import { serveTrials } from "@numera/tuner/node";
import { type RecipeTrials, recipeObjective } from "./recipeObjective.ts";

serveTrials((data) => recipeObjective(data as RecipeTrials));
