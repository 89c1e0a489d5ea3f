/**
 * The types that packages hand to each other. `tsc --build` holds these tests; Vitest only counts them. A change of a type that others
 * write down, in their files or in their code, is meant to fail here first.
 */
import type { LineReading, Reading, Verdict } from "@numera/contract";
import { type Automaton, type Format, parseFormat } from "@numera/decoder";
import {
  createReader,
  fusedReader,
  type LineReader,
  openReader,
  type Reader,
  type Trace,
} from "@numera/reader";
import { expectTypeOf, test } from "vitest";

/** Whether a type is data alone: what structuredClone and JSON take, with nothing to call in it. */
type Plain<T> = T extends (...args: never[]) => unknown
  ? false
  : T extends ArrayBufferView | string | number | boolean | null | undefined
    ? true
    : T extends readonly (infer Item)[]
      ? Plain<Item>
      : T extends object
        ? Plain<T[keyof T]>
        : false;

test("a verdict is one of three words, and a reading says which version it is of", () => {
  expectTypeOf<Verdict>().toEqualTypeOf<"sure" | "check" | "none">();
  expectTypeOf<Reading["version"]>().toEqualTypeOf<2>();
  expectTypeOf<Reading["pages"][number]["regions"][number]["lines"][number]>().toEqualTypeOf<LineReading>();
});

test("a reading is plain data", () => {
  expectTypeOf<Plain<Reading>>().toEqualTypeOf<true>();
  expectTypeOf<Plain<{ readonly read: () => void }>>().toEqualTypeOf<false>;
});

test("what a trace holds of a line's recognition is what its strategy recognizes", () => {
  const reader = (lineReader: LineReader<{ readonly seen: number }>) => createReader({ lineReader });
  expectTypeOf(reader).returns.toEqualTypeOf<Reader<{ readonly seen: number }>>();
  expectTypeOf<ReturnType<Reader<string>["trace"]>>().resolves.toEqualTypeOf<Trace<string>>();
  expectTypeOf(fusedReader).returns.toExtend<LineReader>();
});

test("a reader is opened by names, and reads without a strategy's own types", () => {
  expectTypeOf(openReader).returns.resolves.toExtend<Reader>();
  expectTypeOf<Reader["read"]>().returns.resolves.toEqualTypeOf<Reading>();
});

test("a format is an automaton with a name", () => {
  expectTypeOf(parseFormat).returns.resolves.toEqualTypeOf<Format>();
  expectTypeOf<Format>().toExtend<Automaton>();
  expectTypeOf<Omit<Format, "name">>().toEqualTypeOf<Automaton>();
});
