import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../../scripts/lib/prepare-database.mjs";
import { inRoot } from "../../scripts/lib/project.mjs";

/**
 * Does something over a new, throwaway database for which this process and its children have the settings.
 *
 * @param {(postgres: { url: () => string }) => Promise<void>} work
 */
export async function overNewDatabase(work) {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, {});
  try {
    const authSecret = randomBytes(32).toString("base64url");
    const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
    Object.assign(process.env, {
      NODE_ENV: "production",
      AUTH_SECRET: authSecret,
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "",
      DATABASE_APP_URL: appUrl,
      WEBHOOKS_TO_LOCALHOST: "on",
      LOG_LEVEL: "error",
    });
    await work(postgres);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Has a worker of its own work until `work` is done. */
export async function besideWorker(work) {
  const worker = fork(inRoot("src/server/worker-main.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  try {
    return await work(worker);
  } finally {
    if (worker.exitCode === null) {
      worker.kill("SIGTERM");
      await new Promise((resolve) => worker.once("exit", resolve));
    }
  }
}
