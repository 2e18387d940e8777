import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, type Database, openDatabase } from "@/db";
import { startEmbeddedPostgres } from "../../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../../scripts/lib/prepare-database.mjs";
import { run } from "../../scripts/lib/project.mjs";
import { environmentWith, TEST_AUTH_SECRET } from "./environment";

/** A folder with an installation of its own, whose database the factories of tests fill: `getDatabase()` is it. */
export async function backupWorld() {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-backup-"));
  // The user that PostgreSQL runs as has to reach its own folder in there.
  await chmod(folder, 0o711);
  const dataDir = path.join(folder, "data");
  const postgres = await startEmbeddedPostgres(dataDir);
  await writeFile(path.join(dataDir, "auth-secret"), TEST_AUTH_SECRET, { mode: 0o600 });
  const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret: TEST_AUTH_SECRET });
  const shared = globalThis as { tierlineDatabase?: Database };
  const before = shared.tierlineDatabase;
  const database = openDatabase(appUrl, 6);
  shared.tierlineDatabase = database;
  return {
    folder,
    dataDir,
    /** Runs one of the commands on a data folder. */
    command: (script: "backup" | "restore", to: string, backup: string, more: Record<string, string> = {}) =>
      run(process.execPath, [`scripts/${script}.mjs`, backup], {
        env: environmentWith({ TIERLINE_DATA_DIR: to, DATABASE_APP_URL: "", AUTH_SECRET: "", ...more }),
      }),
    close: async () => {
      await closeDatabase(database);
      shared.tierlineDatabase = before;
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
