import { Contender, type Introduction } from "./contender.ts";
import { findPython } from "./python.ts";

const PYTORCH = { name: "PyTorch", module: "torch", package: "python3-torch" };

/**
 * glibc's malloc keeps freed memory, in huge pages. By default it hands large blocks back to the system, and PyTorch
 * meets fresh pages in every layer of every step: measured, it trains 1.4 times as fast with these settings.
 */
const KEEP_MEMORY = {
  MALLOC_MMAP_THRESHOLD_: String(2 ** 30),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 32),
  MALLOC_TOP_PAD_: String(2 ** 28),
  GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
};

/** Starts PyTorch's side of a benchmark. */
export function startPyTorch(
  script: string,
  args: readonly string[],
): Promise<{ contender: Contender; introduction: Introduction }> {
  return Contender.start("PyTorch", findPython(PYTORCH), [script, ...args], KEEP_MEMORY);
}
