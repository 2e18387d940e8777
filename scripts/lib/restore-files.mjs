import { cp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { copySynced } from "./backup-files.mjs";
import { openCluster } from "./postgres-cluster.mjs";
import { giveFolder, ownFolder } from "./postgres-user.mjs";
import { readIfThere, writeWhole } from "./project.mjs";
import { Stop } from "./stop.mjs";

/**
 * Puts a backup where the next start looks for it, as the user that PostgreSQL runs as.
 *
 * @param {string} backup folder of a whole backup
 * @param {string} dataDir without an installation: nothing is ever written over
 * @param {string[]} files that go into the data folder itself
 */
export async function restoreFiles(backup, dataDir, files) {
  // Where its files belong follows from the data folder: it may be elsewhere than when the backup was made.
  const cluster = await openCluster(dataDir);
  if (await readIfThere(path.join(cluster.files, "PG_VERSION")))
    throw new Stop(`${dataDir} has a database already: move it away, or set TIERLINE_DATA_DIR`);
  await refuseOtherSecret(backup, dataDir);
  await ownFolder(cluster.home, cluster.identity);
  const draft = path.join(cluster.home, "data.new");
  await rm(draft, { recursive: true, force: true });
  await cp(path.join(backup, "postgres"), draft, { recursive: true });
  await giveFolder(draft, cluster.identity);
  for (const name of files) {
    if (name !== "postgres.json") await copySynced(path.join(backup, name), path.join(dataDir, name));
  }
  // The password is the database's own; the port may be taken here, and is chosen anew.
  const { password } = JSON.parse(await readFile(path.join(backup, "postgres.json"), "utf8"));
  await writeWhole(cluster.settingsFile, JSON.stringify({ password, port: 0 }), 0o600);
  // Renamed when whole: a kill half-way leaves a draft, not half a database.
  await rename(draft, cluster.files);
}

/** A key of another installation may be the last one of its kind. */
async function refuseOtherSecret(backup, dataDir) {
  const there = await readIfThere(path.join(dataDir, "auth-secret"));
  if (there !== undefined && there !== (await readIfThere(path.join(backup, "auth-secret"))))
    throw new Stop(`${dataDir} has the key of another installation (auth-secret): move it away`);
}
