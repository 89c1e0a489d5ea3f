export { branin, braninSpace } from "./functions/branin.ts";
export { hartmann6, hartmann6Space } from "./functions/hartmann6.ts";
export { mixed, mixedSpace } from "./functions/mixed.ts";
export { mannWhitney } from "./mannWhitney.ts";
export { definitionOf, runStudy, trialOf } from "./runStudy.ts";
