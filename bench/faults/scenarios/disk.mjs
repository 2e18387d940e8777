import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { run as runProgram } from "../../../scripts/lib/project.mjs";
import { openInstallation } from "../lib/installation.mjs";
import { Skip } from "../lib/skip.mjs";
import { verify } from "../lib/verify.mjs";

/** F9: the disk of the database is full, and has room again. */
export const promise = "disk full";
export const sizes = { short: { fills: 1, fullMs: 8_000 }, full: { fills: 5, fullMs: 20_000 } };

const CHUNK = Buffer.alloc(64 * 1024);

export async function run({ fills, fullMs }, run) {
  const { findings } = run;
  const disk = await openDisk(run);
  const installation = await openInstallation(run, { folder: disk.data, logs: disk.logs });
  const { database, app } = installation;
  const stopReviving = keepAlive(database.embedded);
  run.closing.push(stopReviving);
  const load = installation.load();
  for (let fill = 0; fill < fills; fill += 1) {
    await load.until(load.acknowledged + 60);
    const [refused, order] = [findings.answers.get(503) ?? 0, await lastOrder(database)];
    const full = keepFull(disk.filler);
    await pause(fullMs / 2);
    await readBack(app.url, installation, order, findings);
    await pause(fullMs / 2);
    full.end();
    if ((findings.answers.get(503) ?? 0) === refused)
      findings.add("nothing was refused", "the disk was not full");
    const startedAt = performance.now();
    await load.until(load.acknowledged + 20);
    findings.time("ready again", performance.now() - startedAt, 10_000);
  }
  await load.stop();
  findings.note("503", findings.answers.get(503) ?? 0);
  await verify(installation, run);
}

async function openDisk({ closing, findings }) {
  if (process.platform !== "linux" || process.getuid() !== 0)
    throw new Skip("only root can mount a small disk, on Linux");
  const folder = mkdtempSync(path.join(tmpdir(), "tierline-disk-"));
  const { code, output } = await runProgram("mount", [
    "-t",
    "tmpfs",
    "-o",
    "size=256m,mode=755",
    "tmpfs",
    folder,
  ]);
  if (code !== 0) throw new Skip(`a small disk cannot be mounted: ${output.trim()}`);
  const logs = mkdtempSync(path.join(tmpdir(), "tierline-disk-logs-"));
  closing.push(async () => {
    await runProgram("umount", [folder]);
    for (const each of [folder, ...(findings.isSound ? [logs] : [])])
      rmSync(each, { recursive: true, force: true });
  });
  const data = path.join(folder, "data");
  mkdirSync(data);
  return { data, logs, filler: path.join(folder, "filler") };
}

/** Takes all room that there is and that becomes free, until ended. */
function keepFull(file) {
  const fd = openSync(file, "w");
  const take = () => {
    try {
      for (;;) writeSync(fd, CHUNK);
    } catch (error) {
      if (error.code !== "ENOSPC") throw error;
    }
  };
  take();
  const timer = setInterval(take, 50);
  return {
    end: () => {
      clearInterval(timer);
      fsyncSync(fd);
      closeSync(fd);
      rmSync(file);
    },
  };
}

/** Starts the database again when it has died, as the launcher does. */
function keepAlive(embedded) {
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      // It cannot start while the disk is full.
      await embedded.revive().catch(() => {});
      await pause(1_000);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
  };
}

async function lastOrder(database) {
  const { rows } = await database.asOwner((owner) =>
    owner.query("SELECT id, client_id FROM orders WHERE metadata ? 'attempt' ORDER BY id DESC LIMIT 1"),
  );
  return rows[0];
}

/** What was written before is read, or the database says that it is not there; it is not another. */
async function readBack(url, { source, world }, order, findings) {
  const { key } = world.resellers.find(({ clientId }) => clientId === order.client_id);
  const id = source.toPublicId("order", order.id);
  const headers = { authorization: `Bearer ${key}` };
  const { status } = await fetch(`${url}/api/v1/orders/${id}`, { headers });
  if (status !== 200 && status !== 503) findings.add("read while the disk is full", String(status));
  findings.note("read while it was full", status);
}
