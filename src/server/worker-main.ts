import { closeDatabase, getDatabase } from "@/db";
import { log } from "@/log";
import { checkDatabase } from "./check-database";
import { startDatabaseClock } from "./database-clock";
import { runProgram } from "./lifecycle";
import { within } from "./within";
import { startWorker } from "./worker";

const CLOSE_LIMIT_MS = 500;

await runProgram(async () => {
  await checkDatabase(getDatabase().pool);
  const clock = await startDatabaseClock();
  const worker = await startWorker();
  log().info("working");
  return async () => {
    await Promise.all([worker.stop(), clock.stop()]);
    await within(CLOSE_LIMIT_MS, closeDatabase(getDatabase()));
  };
});
