import { expect, it, vi } from "vitest";
import { findChromium } from "./findChromium.ts";

it("says what to do where CHROMIUM names no file", () => {
  vi.stubEnv("CHROMIUM", "/nowhere/no-chromium");
  expect(findChromium).toThrow(
    'CHROMIUM names "/nowhere/no-chromium", where there is no Chromium; give the path of a Chromium or Chrome',
  );
  vi.unstubAllEnvs();
});
