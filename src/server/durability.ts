import { getDatabase, runStatement } from "@/db";
import { log } from "@/log";

const UNSAFE = {
  name: "unsafe_settings",
  text: `SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`,
};

/** Settings of the database with which what it has acknowledged may be gone after a crash (F3): none, as it should be. */
export async function unsafeSettings(): Promise<string[]> {
  const rows = await runStatement<{ name: string }>({ db: getDatabase() }, UNSAFE, []);
  return rows.map(({ name }) => name);
}

/** Says so in the log when orders could be lost that were answered with 201. The server works all the same. */
export async function warnOfUnsafeSettings(): Promise<void> {
  const settings = await unsafeSettings();
  if (settings.length > 0)
    log().error({ settings }, "the database may lose what it has acknowledged: switch these settings on");
}
