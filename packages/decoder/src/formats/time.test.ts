import { expect, it } from "vitest";
import { accepted, built } from "./testing/built.ts";
import { time } from "./time.ts";

it("time takes the 24-hour clock with one kind of separator or none", async () => {
  const right = ["0:00", "9:30", "09.30", "23:59", "23:59:59", "0930", "930", "235959"];
  const wrong = ["", "24:00", "9:60", "9:3", "23:59:60", "9:30.15", "2460", "93"];
  const automaton = await built(time);
  expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
  expect(automaton.value!("9.30")).toBeNull();
});
