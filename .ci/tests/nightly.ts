/** Runs all tests with properties drawn from a seed of its own, which is printed: `PROPERTY_SEED=… npm test` repeats them. */
import { spawnSync } from "node:child_process";

const seed = Math.floor(Math.random() * 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
const { status } = spawnSync("vitest", ["run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, PROPERTY_SEED: String(seed) },
});
process.stdout.write(`PROPERTY_SEED=${seed}\n`);
process.exitCode = status ?? 1;
