import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, however short its file is: begun late, it runs on when there is nothing beside it. */
const LONGEST = ["renewals/service/history.int.test.ts", "rest/examples/examples.int.test.ts"];

/** Vitest's own order, by size in a fresh clone, with the longest at its head. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((file) => moduleId.endsWith(file));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const alias = {
  "@": path.resolve(import.meta.dirname, "src"),
  // Throws outside a server bundle, which a test is not.
  "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js"),
};

const integration = {
  globalSetup: "src/testing/global-setup.ts",
  setupFiles: "src/testing/setup-file.ts",
  pool: "forks",
  // Left to itself, Vitest takes one core fewer than there are: of two, one. PostgreSQL works while a test waits for it.
  maxWorkers: Math.max(2, availableParallelism()),
  sequence: { groupOrder: 1 },
  testTimeout: 20_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Loading every module anew for each file is three quarters of the time; these tests leave no state behind.
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}", "packages/*/src/**/*.test.ts"],
          exclude: ["**/*.int.test.ts", "**/*.isolated.test.ts"],
        },
      },
      {
        resolve: { alias },
        // Tests that put another module in the place of one.
        test: { name: "unit-isolated", include: ["src/**/*.isolated.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          ...integration,
          name: "integration",
          // A worker keeps what it has loaded; each file has a database of its own all the same (setup-file.ts).
          isolate: false,
          include: ["src/**/*.int.test.ts", "packages/*/src/**/*.int.test.ts"],
          exclude: ["src/**/*.isolated.int.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: { ...integration, name: "integration-isolated", include: ["src/**/*.isolated.int.test.ts"] },
      },
    ],
  },
});
