import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { HeavyFirst } from "./.ci/tests/heavyFirst.ts";

/**
 * Tests run on the TypeScript sources: every package exports them under the condition "numera-source". What a test starts as a
 * command is the built one. A file's name says what it needs: `x.process.test.ts` starts processes, threads, browsers or databases,
 * `x.test.ts` does not.
 */
const ofProcesses = [
  "{packages,apps}/*/src/**/*.process.test.ts",
  "bench/**/*.process.test.ts",
  ".ci/**/*.test.ts",
];

export default defineConfig({
  resolve: { conditions: ["numera-source"] },
  ssr: { resolve: { conditions: ["numera-source"], externalConditions: ["numera-source"] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One core more than Vitest takes of itself: most tests wait for somebody.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: HeavyFirst },
    reporters: process.env.CI ? ["./.ci/tests/slowestFiles.ts", "default"] : ["default"],
    setupFiles: ["./.ci/tests/propertySeed.ts", "./.ci/tests/oneThread.ts"],
    projects: [
      {
        // Functions: in one process a core, whose modules are loaded once for all files. What a test changes, it puts back.
        extends: true,
        test: {
          name: "pure",
          include: ["{packages,apps}/*/src/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: ofProcesses,
          isolate: false,
        },
      },
      {
        // What starts others: each file in a process of its own.
        extends: true,
        test: {
          name: "processes",
          include: ofProcesses,
          globalSetup: [".ci/tests/builtPackages.ts", ".ci/tests/emptyDatabase.ts"],
          // They train and wait for others' work: on a machine that is busy besides they take long.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // PostgreSQL in WebAssembly, of which each file runs little, is compiled fast instead of well.
          execArgv: ["--liftoff-only"],
        },
      },
      {
        // The built Studio in a browser: built and served once for all of these.
        extends: true,
        test: {
          name: "studio",
          include: ["apps/studio/tests/**/*.test.ts"],
          globalSetup: [".ci/tests/builtPackages.ts", "apps/studio/tests/served.ts"],
          // Where other work wants the machine too, a single wait may take a minute and a half (studioPage), and a test has
          // many; a second, the default of what is polled, is short.
          testTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
