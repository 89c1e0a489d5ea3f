/** What tells disturbed digits from clean ones by itself, for those who fit its weights. */
export { glanceFeatures, lookFeatures, weighed } from "./crossedDigit.ts";
export { type StrokeWeights, strokeWeights } from "./weights.ts";
