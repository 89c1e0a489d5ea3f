import { expect, it } from "vitest";
import { phone } from "./phone.ts";
import { accepted, built } from "./testing/built.ts";

it("phone takes 7 to 15 digits, single separators between them", async () => {
  const right = ["5550123", "+442079460123", "030-123.4567", "123456789012345"];
  const wrong = ["", "123456", "1234567890123456", "030--1234567", "-5550123", "5550123-"];
  const automaton = await built(phone);
  expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
  expect(automaton.value!("5550123")).toBeNull();
});

it("phone:us takes area code, exchange and four digits", async () => {
  const right = ["2125550123", "12125550123", "+1-212-555-0123", "(212)555-0123", "(212)-555.0123"];
  const wrong = ["5550123", "1125550123", "2121550123", "22125550123", "(212555-0123", "212555012"];
  expect(accepted(await built(phone, "us"), [...right, ...wrong])).toEqual(right);
  await expect(built(phone, "de")).rejects.toThrow('expected phone or phone:us, got "de"');
});
