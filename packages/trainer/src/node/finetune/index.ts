export { epochsOf, type FineTuneRunOptions, type FineTuneRunResult, fineTuneRun } from "./fineTuneRun.ts";
export { readBoxes } from "./readBoxes.ts";
export { StringSources } from "./stringSources.ts";
