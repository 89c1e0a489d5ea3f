import type { ModelIdentity } from "@numera/contract";

/** Which model it is, without what it can do: plain data. */
export function identityOf({ id, kind, sha256 }: ModelIdentity): ModelIdentity {
  return { id, kind, sha256 };
}
