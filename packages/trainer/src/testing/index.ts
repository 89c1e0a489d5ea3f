export { barDigits } from "../drawings/testing/barDigits.ts";
export { stripes } from "./stripes.ts";
