import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves it not a byte. */
  fill(): void;
  /** Takes away what `fill` put there. */
  clear(): void;
  setReadOnly(readOnly: boolean): void;
  remove(): void;
}

/** A disk of so many MiB; undefined where we may not mount one (who is not root, and in most containers). */
export function mountSmallDisk(mebibytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "numera-disk-"));
  const mount = (...args: string[]) => execFileSync("mount", [...args, folder], { stdio: "ignore" });
  try {
    mount("-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs");
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      // Others write meanwhile: how much there is left is not known beforehand.
      for (const some = new Uint8Array(2 ** 16); ; ) {
        try {
          appendFileSync(ballast, some);
        } catch (cause) {
          if ((cause as NodeJS.ErrnoException).code === "ENOSPC") return;
          throw cause;
        }
      }
    },
    clear: () => rmSync(ballast),
    setReadOnly: (readOnly) => mount("-o", `remount,${readOnly ? "ro" : "rw"}`),
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
