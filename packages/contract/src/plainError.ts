/**
 * An error as it is sent from one thread or process to another. A structured clone of an Error keeps name, message and stack, but
 * neither its class nor its code.
 */
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

/** An error with the name, message and code of what was sent. */
export function rebuiltError({ name, message, code }: PlainError): Error & { readonly code?: string } {
  return Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
}
