// The demo company, run once by the launcher on a new, empty database. Reads DATABASE_URL (the owner's),
// DATABASE_APP_URL, AUTH_SECRET, APP_URL and TIERLINE_DATA_DIR, and writes demo.json into the data folder.
import pg from "pg";
import { closeDatabase, openDatabase } from "@/db";
import { env } from "@/env";
import { hasAdmin } from "@/features/identity";
import { writeDemoFile } from "./demo-file";
import { liveHistory } from "./history";
import { World } from "./world";

const db = openDatabase(withoutWaiting(env.DATABASE_APP_URL), 4);
try {
  const world = new World(db, new Date());
  if (await hasAdmin(world.asJob())) throw new Error("This database holds a company already.");
  const demo = await liveHistory(world, env.APP_URL);
  await gatherStatistics();
  await writeDemoFile(env.TIERLINE_DATA_DIR, demo);
} finally {
  await closeDatabase(db);
}

/**
 * A connection whose commits do not wait for the disk: a kill leaves half a company, which is made anew anyway. The
 * last commit, which does wait, takes all before it along. It goes where the owner's goes: a pooler takes no such option.
 */
function withoutWaiting(connectionString: string): string {
  const url = new URL(connectionString);
  url.host = new URL(env.DATABASE_URL ?? connectionString).host;
  url.searchParams.set("options", "-c synchronous_commit=off");
  return url.href;
}

/** So that the first pages are planned with what is there, not with empty tables. Only an owner may. */
async function gatherStatistics(): Promise<void> {
  const owner = new pg.Client({ connectionString: env.DATABASE_URL });
  await owner.connect();
  await owner.query("ANALYZE");
  await owner.end();
}
