import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultReaderSettings } from "../../reading/settings.ts";
import { keepSettings, startingState } from "./keptSettings.ts";
import { initialState } from "./studio.ts";

let stored: string | null;
beforeEach(() => {
  stored = null;
  vi.stubGlobal("localStorage", {
    getItem: () => stored,
    setItem: (_: string, text: string) => {
      stored = text;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const chosen = {
  settings: { strategy: "line", model: "line-cheque", format: "luhn", list: "1\n2", threshold: 0.9 },
  theme: "dark",
  penWidth: 12,
} as const;

test("a visit begins as the last one was left", () => {
  expect(startingState()).toEqual(initialState);
  keepSettings(chosen);
  expect(startingState()).toEqual({ ...initialState, ...chosen });
});

test.each(["{", "null", "7", '"text"', "[]", '{"settings":null,"theme":7,"penWidth":"wide"}'])(
  "what was kept and holds %s is as if nothing had been kept",
  (damaged) => {
    stored = damaged;
    expect(startingState()).toEqual(initialState);
  },
);

test("fields that cannot be used are left out, the others taken", () => {
  const settings = { ...chosen.settings, strategy: "guess", threshold: 7, format: null, seed: 1 };
  stored = JSON.stringify({ settings, theme: "toString", penWidth: 900, tool: "none" });
  expect(startingState()).toEqual({
    ...initialState,
    settings: { ...defaultReaderSettings, model: "line-cheque", list: "1\n2" },
  });
});
