import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const app = fileURLToPath(new URL("..", import.meta.url));

/** Builds the Studio into a folder, as `npm run build` builds it. */
export async function buildStudio(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const args = [vite, "build", "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"];
  // Tests run with NODE_ENV=test, for which React would be built as for development.
  await promisify(execFile)(process.execPath, args, {
    cwd: app,
    env: { ...process.env, NODE_ENV: "production" },
  });
}
