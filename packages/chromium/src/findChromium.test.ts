import { expect, it, vi } from "vitest";
import { findChromium } from "./findChromium.ts";

it("says what to do where CHROMIUM names no file", () => {
  vi.stubEnv("CHROMIUM", "/nowhere/no-chromium");
  expect(findChromium).toThrow(/^CHROMIUM names ".*no-chromium", which does not exist; give the path/);
  vi.unstubAllEnvs();
});
