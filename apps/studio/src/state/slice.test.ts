import { expect, it } from "vitest";
import { reducerOf, type Slice } from "./slice.ts";

interface Counted {
  readonly count: number;
}
interface Named {
  readonly name: string;
}
type Action = { readonly type: "counted"; readonly by: number } | { readonly type: "named" };

const counting: Slice<Counted, Extract<Action, { type: "counted" }>> = {
  counted: ({ count }, { by }) => (by === 0 ? undefined : { count: count + by }),
};
const naming: Slice<Counted & Named, Action> = {
  counted: ({ count }) => (count > 9 ? { name: "many" } : undefined),
  named: () => ({ name: "one" }),
};
const reduce = reducerOf<Counted & Named, Action>([counting, naming]);

it("changes each part that an action concerns, a later one after what an earlier changed", () => {
  expect(reduce({ count: 8, name: "few" }, { type: "counted", by: 2 })).toEqual({ count: 10, name: "many" });
  expect(reduce({ count: 1, name: "few" }, { type: "named" })).toEqual({ count: 1, name: "one" });
});

it("gives the very same state where nothing changes", () => {
  const state = { count: 1, name: "few" };
  expect(reduce(state, { type: "counted", by: 0 })).toBe(state);
});
