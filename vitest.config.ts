import { defineConfig } from "vitest/config";

// Tests run on the TypeScript sources: every package exports them under the condition "numera-source".
export default defineConfig({
  resolve: { conditions: ["numera-source"] },
  ssr: { resolve: { conditions: ["numera-source"], externalConditions: ["numera-source"] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "bench/**/*.test.ts",
            ".ci/*.test.ts",
          ],
        },
      },
      {
        // The built Studio in a browser: built and served once for all of these.
        extends: true,
        test: {
          name: "studio",
          include: ["apps/studio/tests/**/*.test.ts"],
          globalSetup: "apps/studio/tests/served.ts",
          // Where other work wants the machine too, a single wait may take a minute and a half (studioPage), and a test has
          // many; a second, the default of what is polled, is short.
          testTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
