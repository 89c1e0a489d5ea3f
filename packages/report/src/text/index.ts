export { duration } from "./duration.ts";
export { parametersText } from "./parametersText.ts";
export { percent } from "./percent.ts";
