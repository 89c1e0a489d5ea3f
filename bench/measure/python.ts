import { spawnSync } from "node:child_process";

/** A package of Python's that a benchmark's peer is made of. */
export interface PythonPeer {
  /** As people call it. */
  readonly name: string;
  /** What is imported. */
  readonly module: string;
  /** Debian's package of it. */
  readonly package: string;
}

/**
 * A Python that has the peer: $PYTHON if set, else the first of python3 on the PATH and Debian's own.
 * @throws Error that says how to get it
 */
export function findPython({ name, module, package: debian }: PythonPeer): string {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ["python3", "/usr/bin/python3"];
  const found = candidates.find((python) => spawnSync(python, ["-c", `import ${module}`]).status === 0);
  if (!found) {
    throw new Error(
      `${name} is the peer of this benchmark, and ${candidates.join(" and ")} cannot import it; ` +
        `on Debian: apt-get install ${debian} (or name a Python that has it in the variable PYTHON)`,
    );
  }
  return found;
}
