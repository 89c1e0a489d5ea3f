/** What a file system says where it can't keep anything, whoever asks: full, over quota, read-only, not ours, broken. */
const REFUSALS = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"];

/** The file system's own words where it refused, at whatever depth of causes; undefined for an error of another kind. */
export function refusalOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (REFUSALS.includes((cause as NodeJS.ErrnoException).code ?? "")) return cause.message;
  }
  return undefined;
}
