import { closeDatabase, getDatabase } from "@/db";
import { log } from "@/log";
import { startDatabaseClock } from "./database-clock";
import { runProgram } from "./lifecycle";
import { startWorker } from "./worker";

await runProgram(async () => {
  const clock = await startDatabaseClock();
  const worker = await startWorker();
  log().info("working");
  return async () => {
    await Promise.all([worker.stop(), clock.stop()]);
    await closeDatabase(getDatabase());
  };
});
