import { defineConfig } from "vitest/config";

// Tests run on the TypeScript sources: every package exports them under the condition "numera-source".
export default defineConfig({
  resolve: { conditions: ["numera-source"] },
  ssr: { resolve: { conditions: ["numera-source"], externalConditions: ["numera-source"] } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "apps/*/{src,tests}/**/*.test.ts",
      "bench/**/*.test.ts",
      ".ci/*.test.ts",
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
