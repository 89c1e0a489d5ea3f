import { TunerError, type TunerErrorCode } from "../tunerError.ts";

/** An error as it is sent between a worker and the process of its trials. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  /** Left out where the error has none. */
  readonly code?: string;
}

/** What is sent of anything that was thrown. */
export function plainError(thrown: unknown): PlainError {
  if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown) };
  const { name, message, code } = thrown as Error & { readonly code?: unknown };
  return { name, message, ...(typeof code === "string" && { code }) };
}

/** The error that was sent: a TunerError is one again, which means something to a worker; any other keeps name and code. */
export function rebuiltError({ name, message, code }: PlainError): Error {
  if (name === "TunerError") return new TunerError(code as TunerErrorCode, message);
  return Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
}
