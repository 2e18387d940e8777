import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../../scripts/lib/prepare-database.mjs";
import { TEST_AUTH_SECRET } from "./environment";

declare module "vitest" {
  interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

/** One PostgreSQL for the run, with a prepared database that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-test-"));
  // The user that PostgreSQL runs as has to reach its own folder in there.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, { throwaway: true });
  const ownerUrl = postgres.url();
  const { appUrl } = await prepareDatabase({ ownerUrl, authSecret: TEST_AUTH_SECRET });
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
