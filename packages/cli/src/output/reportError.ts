import { withAdvice } from "./advice.ts";

/** Says on stderr what went wrong, without a stack trace, and has the process end with code 1. */
export function reportError(error: unknown): void {
  process.stderr.write(`numera: ${withAdvice(error)}\n`);
  process.exitCode = 1;
}

/** An error's own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
