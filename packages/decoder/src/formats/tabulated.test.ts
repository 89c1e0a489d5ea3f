import fc from "fast-check";
import { expect, it } from "vitest";
import { date } from "./date.ts";
import type { Automaton } from "./format.ts";
import { tabulated } from "./tabulated.ts";
import { built, language, statesOf } from "./testing/built.ts";

/** Any automaton of up to 6 states over two characters, each state a key of its own. */
const automata = fc.integer({ min: 1, max: 6 }).chain((states) => {
  const to = fc.integer({ min: -1, max: states - 1 });
  const rows = fc.array(fc.record({ a: to, b: to, accepts: fc.boolean() }), {
    minLength: states,
    maxLength: states,
  });
  return rows.map((rows) => ({
    characters: new Set(["a", "b"]),
    start: 0,
    next(state: number, character: string) {
      const to = rows[state]![character as "a" | "b"];
      return to < 0 ? undefined : to;
    },
    accepts: (state: number) => rows[state]!.accepts,
    key: (state: number) => `${state}`,
  }));
});

/** What tells any two of 6 states apart, and their missing steps, is no longer. */
const longest = 7;

it("takes the same strings as the automaton that it is made of", () => {
  fc.assert(
    fc.property(automata, (automaton) => {
      expect(language(tabulated("any", automaton), longest)).toEqual(language(automaton, longest));
    }),
  );
});

it("has no two states from which the same strings are whole and the same can be begun", () => {
  fc.assert(
    fc.property(automata, (automaton) => {
      const table = tabulated("any", automaton);
      const futures = statesOf(table).map((start) => {
        const begun: Automaton = { ...table, start, accepts: () => true };
        return JSON.stringify([language({ ...table, start }, longest), language(begun, longest)]);
      });
      expect(new Set(futures).size).toBe(futures.length);
    }),
  );
});

it("joins what a key tells apart: a date is followed in 88 states", async () => {
  expect(statesOf(await built(date, "dmy"))).toHaveLength(88);
});
