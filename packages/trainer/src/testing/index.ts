export { stripes } from "./stripes.ts";
