/** What the server's settings are in tests; no secret, for its databases live minutes. */
export const TEST_AUTH_SECRET = "a-secret-for-tests-and-nothing-else";

/** Sets the settings of this process, before anything reads them. */
export function setTestEnvironment(appUrl: string): void {
  Object.assign(process.env, {
    NODE_ENV: "test",
    AUTH_SECRET: TEST_AUTH_SECRET,
    APP_URL: "http://localhost:3000",
    DATABASE_APP_URL: appUrl,
    DATABASE_POOL_SIZE: "8",
    LOG_LEVEL: "silent",
    PROVISIONING: "simulated",
    // Receivers of tests are on this machine.
    WEBHOOKS_TO_LOCALHOST: "on",
    // While it is being replaced.
    PROVISIONING_SECRET: "the-present-secret-of-the-provider the-secret-before-of-the-provider",
  });
  const unset = [
    "DATABASE_URL",
    "REDIS_URL",
    "UPSTASH_REDIS_REST_URL",
    "UPSTASH_REDIS_REST_TOKEN",
    "RATE_LIMIT_STORE",
    "SMTP_URL",
    "MAIL_FROM",
    "WHITE_LABEL_URL",
    "WHITE_LABEL_MAIL_FROM",
    "SETUP_CODE",
    "SECURITY_CONTACT",
    "AUTH_SECRET_PREVIOUS",
    "PROVISIONING_URL",
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET",
    "STRIPE_API_BASE",
    "METRICS_TOKEN",
  ];
  for (const name of unset) {
    delete process.env[name];
  }
}

/** The settings of this test file's process with some of its own, for a program that a test starts. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** How many random histories of billing are lived, and from which seed (docs/testing.md). */
export function historyRuns(): { numRuns: number; seed: number | undefined } {
  const { HISTORIES, HISTORY_SEED } = process.env;
  return { numRuns: Number(HISTORIES ?? 6), seed: HISTORY_SEED ? Number(HISTORY_SEED) : undefined };
}

/** How many simulations are run, and from which seed on, which the next hundred has one more than (docs/reliability.md). */
export function simulationRuns(): { numRuns: number; seed: number } {
  const { SIMULATION_RUNS, SIMULATION_SEED } = process.env;
  return { numRuns: Number(SIMULATION_RUNS ?? 16), seed: Number(SIMULATION_SEED ?? 1) };
}

/** How many things are done at once in tests of concurrency, and how often (docs/reliability.md). */
export function concurrency(): { parallel: number; rounds: number } {
  const { CONCURRENCY_PARALLEL, CONCURRENCY_ROUNDS } = process.env;
  return { parallel: Number(CONCURRENCY_PARALLEL ?? 12), rounds: Number(CONCURRENCY_ROUNDS ?? 4) };
}

/** How many requests the API's fuzz test sends, from which seed, and for how long at most (docs/testing.md). */
export function fuzzRuns(): { requests: number; seed: number; minutes: number } {
  const { FUZZ_REQUESTS, FUZZ_SEED } = process.env;
  const requests = Number(FUZZ_REQUESTS ?? 1_500);
  const seed = FUZZ_SEED ? Number(FUZZ_SEED) : Math.floor(Date.now() / 1000);
  return { requests, seed, minutes: 2 + requests / 500 };
}
