import { closeDatabase, getDatabase } from "@/db";
import { log } from "@/log";
import { checkDatabase } from "./check-database";
import { runProgram } from "./lifecycle";
import { within } from "./within";
import { startWorker } from "./worker";

const CLOSE_LIMIT_MS = 500;

await runProgram(async () => {
  await checkDatabase(getDatabase().pool);
  const worker = await startWorker();
  log().info("working");
  return async () => {
    await worker.stop();
    await within(CLOSE_LIMIT_MS, closeDatabase(getDatabase()));
  };
});
