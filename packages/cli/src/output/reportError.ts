import { escaped } from "./escaped.ts";
import { type ErrorDetails, withHint } from "./hints.ts";

/** What a failure ends the process with: some of the inputs could not be read, or the command could not be done. */
export const exitCodes = { failed: 1, unreadableInput: 2 } as const;

/** Says on stderr in one line what went wrong, without a stack trace, and what the process is to end with. */
export function reportError(error: unknown, exitCode: number = exitCodes.failed): void {
  process.stderr.write(`numera: ${escaped(messageOf(error))}\n`);
  process.exitCode = exitCode;
}

/** An error's own words, and how the command line can help. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { model, details } = error as { readonly model?: string; readonly details?: ErrorDetails };
  return withHint(codeOf(error), error.message, { model, ...details });
}

/** An error's code; "failed" where it has none. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "failed";
}
