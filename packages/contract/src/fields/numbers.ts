/** Numbers of files. Their messages say what is expected; `describeIssues` makes the sentence. */
import * as v from "valibot";

/** Any number that JSON can have. */
export const anyNumber = v.pipe(v.number("a number"), v.finite("a number"));

/** 0..1 */
export const share = numberBetween(0, 1);

/** A number in [low, high]. */
export function numberBetween(low: number, high: number) {
  const message = `a number from ${low} to ${high}`;
  return v.pipe(v.number(message), v.minValue(low, message), v.maxValue(high, message));
}

/** A number in [0, high). */
export function numberBelow(high: number) {
  const message = `a number from 0 to less than ${high}`;
  return v.pipe(v.number(message), v.minValue(0, message), v.ltValue(high, message));
}

/** A number in (0, high]. */
export function positiveNumber(high: number) {
  const message = high === Number.MAX_VALUE ? "a number above 0" : `a number above 0 and at most ${high}`;
  return v.pipe(v.number(message), v.gtValue(0, message), v.maxValue(high, message));
}

/** A number from 0: seconds, losses, bytes. */
export const nonNegative = v.pipe(
  v.number("a number from 0"),
  v.finite("a number from 0"),
  v.minValue(0, "a number from 0"),
);

/** A whole number from `low`, up to `high` where that is given. */
export function wholeNumber(low: number, high: number = Number.MAX_SAFE_INTEGER) {
  const message =
    high === Number.MAX_SAFE_INTEGER ? `a whole number from ${low}` : `a whole number from ${low} to ${high}`;
  return v.pipe(
    v.number(message),
    v.safeInteger(message),
    v.minValue(low, message),
    v.maxValue(high, message),
  );
}
