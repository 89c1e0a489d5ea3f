import { codeOf, messageOf } from "../output/reportError.ts";

/** Why a file was not read: a sentence, and a code for programs. */
export interface Failure {
  readonly file: string;
  readonly error: string;
  readonly code: string;
}

export function failureOf(file: string, error: unknown): Failure {
  return { file, error: messageOf(error), code: codeOf(error) };
}
