export { findProgram, type Program } from "./findProgram.ts";
