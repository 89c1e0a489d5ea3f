/** Numbers as options take them. */
import { InvalidArgumentError } from "commander";

/** Above 0. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value <= 0) {
    throw new InvalidArgumentError(`expected a whole number above 0, got "${text}"`);
  }
  return value;
}

/** From 0. */
export function numberFromZero(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < 0) {
    throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  }
  return value;
}

/** From 0 to less than 1. */
export function shareBelowOne(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value < 1)) {
    throw new InvalidArgumentError(`expected a share from 0 to less than 1, got "${text}"`);
  }
  return value;
}

export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("a whole number from 0 to 65535 is wanted.");
}
