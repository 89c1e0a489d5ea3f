import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cacheFolder } from "./cacheFolder.ts";

it("is NUMERA_CACHE where that is set", () => {
  expect(cacheFolder({ NUMERA_CACHE: "/big/disk", XDG_CACHE_HOME: "/other" }, "linux")).toBe("/big/disk");
});

it("is the platform's cache folder otherwise", () => {
  expect(cacheFolder({ XDG_CACHE_HOME: "/cache" }, "linux")).toBe(join("/cache", "numera"));
  expect(cacheFolder({}, "linux")).toBe(join(homedir(), ".cache", "numera"));
  expect(cacheFolder({}, "darwin")).toBe(join(homedir(), "Library", "Caches", "numera"));
  expect(cacheFolder({ LOCALAPPDATA: "/local" }, "win32")).toBe(join("/local", "numera"));
});
