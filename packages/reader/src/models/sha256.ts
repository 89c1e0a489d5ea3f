import { sha256 as digestOf } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * The SHA-256 of a file in hex. In JavaScript, since browsers offer their own on pages served over HTTPS alone.
 */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digestOf(bytes));
}
