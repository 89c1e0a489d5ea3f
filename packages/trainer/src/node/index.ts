export * from "./data/index.ts";
export { writeAtomically } from "./writeAtomically.ts";
