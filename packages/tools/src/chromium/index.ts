export { chromiumFlags } from "./chromiumFlags.ts";
export { findChromium } from "./findChromium.ts";
