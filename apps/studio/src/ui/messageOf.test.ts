import { beforeEach, expect, it, vi } from "vitest";
import { messageOf } from "./messageOf.ts";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

it("makes a sentence of an error, or leaves it one", () => {
  expect(messageOf(new Error("the sheet is gone"))).toBe("The sheet is gone.");
  expect(messageOf("Really?")).toBe("Really?");
});

it("says what to do where WebAssembly is refused, could not be fetched, or found no memory, and nothing of backends", () => {
  const said = (why: string) => messageOf(new Error(`no available backend found. ERR: [wasm] ${why}`));
  expect(said("RuntimeError: Aborted(CompileError: violates the Content Security policy)")).toBe(
    "The browser does not let this page run WebAssembly, which the reader needs. Allow it, or try another browser.",
  );
  expect(said("NetworkError: Failed to execute 'send' on 'XMLHttpRequest'")).toBe(
    "The reader could not be fetched whole; reload the page to try again.",
  );
  expect(said("RangeError: WebAssembly.Memory(): could not allocate memory")).toMatch(
    /^There is too little memory/,
  );
  expect(console.error).toHaveBeenCalledTimes(3);
});
