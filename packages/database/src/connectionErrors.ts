/** Classes and codes of SQLSTATE that say the connection is lost or the server is down, or that two transactions met. */
const PASSING = ["08", "57P01", "57P02", "57P03", "53300", "40001", "40P01"];

const NETWORK = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
];

/** What pg says without a code. */
const MESSAGES =
  /Connection terminated|Client has encountered a connection error|timeout exceeded|Query read timeout/i;

/** Whether asking again later may help, for the database was away and not the question wrong. */
export function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return (
    NETWORK.includes(code) || PASSING.some((start) => code.startsWith(start)) || MESSAGES.test(error.message)
  );
}
