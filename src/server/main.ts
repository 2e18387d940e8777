import { getRequestListener } from "@hono/node-server";
import next from "next";
import { handleCustomerView, isWhiteLabelHost } from "@/adapters/customer-view";
import { handleApiAs } from "@/adapters/rest";
import { closeDatabase, getDatabase } from "@/db";
import { getEnv } from "@/env";
import { flushKeyUse } from "@/features/api-keys";
import { flushRequests } from "@/features/api-usage";
import { openRateLimits } from "@/integrations/rate-limit";
import { log } from "@/log";
import { createHttpServer, drain, listen } from "./http-server";
import { runProgram } from "./lifecycle";
import { nodeResponse } from "./node-response";
import { startWorker } from "./worker";

/** From SIGTERM to the last answer, in ms. */
const DRAIN_LIMIT_MS = 10_000;

await runProgram(async () => {
  const { HOST, PORT, APP_URL, TRUST_PROXY, WORKER } = getEnv();
  const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: PORT });
  await Promise.all([app.prepare(), getDatabase().pool.query("SELECT 1"), openRateLimits()]);
  const Made = nodeResponse();
  const api = getRequestListener((request) => handleApiAs(Made, request), { overrideGlobalObjects: false });
  const server = createHttpServer(api, app.getRequestHandler(), TRUST_PROXY, {
    listener: getRequestListener(handleCustomerView, { overrideGlobalObjects: false }),
    isOwnHost: isWhiteLabelHost,
  });
  await listen(server, PORT, HOST);
  const worker = WORKER === "in-process" ? await startWorker() : undefined;
  log().info({ address: APP_URL, worker: WORKER }, "listening");

  return async () => {
    await drain(server, DRAIN_LIMIT_MS);
    await worker?.stop();
    await app.close();
    await flushKeyUse(getDatabase()).catch((error: unknown) =>
      log().warn({ err: error }, "key use not written"),
    );
    await flushRequests(getDatabase()).catch((error: unknown) =>
      log().warn({ err: error }, "request log not written"),
    );
    await closeDatabase(getDatabase());
  };
});
