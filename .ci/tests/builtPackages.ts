import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Before the tests: the packages' dist/ is that of their sources. */
export default function builtPackages(): void {
  const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
  execFileSync(process.execPath, [join(dirname(typescript), "bin", "tsc"), "--build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
}
