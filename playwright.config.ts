import { defineConfig } from "@playwright/test";
import { installation } from "./e2e/support/installation";

// `npm run test:e2e` starts Tierline with a data folder of its own and says where it is. To run
// against one that is running already: TIERLINE_URL and TIERLINE_DATA_DIR, then npx playwright test.
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Those of a file follow on each other. Files share the installation of their worker, and there is one for each.
  workers: process.env.TIERLINE_URL?.split(",").length ?? 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // How long a page takes is no matter of these tests, and a machine may be busy.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ["line"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }],
  ],
  use: {
    baseURL: installation.url,
    locale: "en-GB",
    timezoneId: "UTC",
    // Without the film, which is work for the cores that the pages need.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.TIERLINE_CHROMIUM || undefined,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
