import { closeDatabase, getDatabase } from "@/db";
import { log } from "@/log";
import { runProgram } from "./lifecycle";
import { startWorker } from "./worker";

await runProgram(async () => {
  const worker = await startWorker();
  log().info("working");
  return async () => {
    await worker.stop();
    await closeDatabase(getDatabase());
  };
});
