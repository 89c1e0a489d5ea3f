import { spawnSync } from "node:child_process";

/**
 * A Python that has PyTorch: $PYTHON if set, else the first of python3 on the PATH and Debian's own.
 * @throws Error that says how to get it
 */
export function findPyTorch(): string {
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
