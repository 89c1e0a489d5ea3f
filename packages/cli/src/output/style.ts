import { styleText } from "node:util";

/** Colors for stdout; plain text where it is not a terminal or NO_COLOR is set. */
const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { stream: process.stdout });

export const good = paint("green");
export const bad = paint("red");
export const doubtful = paint("yellow");
export const quiet = paint("dim");
export const strong = paint("bold");
