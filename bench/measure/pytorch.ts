import { spawnSync } from "node:child_process";
import { Contender, type Introduction } from "./contender.ts";

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
  return Contender.start("PyTorch", findPyTorch(), [script, ...args], KEEP_MEMORY);
}

/**
 * A Python that has PyTorch: $PYTHON if set, else the first of python3 on the PATH and Debian's own.
 * @throws Error that says how to get it
 */
function findPyTorch(): string {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ["python3", "/usr/bin/python3"];
  const found = candidates.find((python) => spawnSync(python, ["-c", "import torch"]).status === 0);
  if (!found) {
    throw new Error(
      `PyTorch is the peer of this benchmark, and ${candidates.join(" and ")} cannot import it; ` +
        "on Debian: apt-get install python3-torch (or name a Python that has it in the variable PYTHON)",
    );
  }
  return found;
}
