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
import { sourceMapPayload } from "@/stack-frames";
import { serveBuiltFiles } from "./built-files";
import { checkDatabase } from "./check-database";
import { startDatabaseClock } from "./database-clock";
import { createHttpServer, drain, listen } from "./http-server";
import { runProgram } from "./lifecycle";
import { metricsEndpoint } from "./metrics/endpoint";
import { nodeResponse } from "./node-response";
import { securityHeaders } from "./security-headers.mjs";
import { within } from "./within";
import { startWorker } from "./worker";

/** From SIGTERM to the last answer, in ms, and for what is written down after it. */
const DRAIN_LIMIT_MS = 8_000;
const FLUSH_LIMIT_MS = 1_000;

await runProgram(async () => {
  const { HOST, PORT, APP_URL, TRUST_PROXY, WORKER, METRICS_TOKEN } = getEnv();
  const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: PORT });
  await Promise.all([app.prepare(), checkDatabase(getDatabase().pool), openRateLimits()]);
  // Not before Next has set up what it stands on.
  const stacks = await import("next/dist/server/patch-error-inspect.js");
  stacks.setBundlerFindSourceMapImplementation(sourceMapPayload);
  const clock = await startDatabaseClock();
  const Made = nodeResponse();
  const api = getRequestListener((request) => handleApiAs(Made, request), { overrideGlobalObjects: false });
  const view = {
    listener: getRequestListener(handleCustomerView, { overrideGlobalObjects: false }),
    isOwnHost: isWhiteLabelHost,
  };
  const pages = serveBuiltFiles(".next", app.getRequestHandler());
  const server = createHttpServer(api, pages, TRUST_PROXY, {
    view,
    metrics: metricsEndpoint(METRICS_TOKEN),
    headersFor: securityHeaders(APP_URL),
  });
  await listen(server, PORT, HOST);
  const worker = WORKER === "in-process" ? await startWorker() : undefined;
  log().info({ address: APP_URL, worker: WORKER }, "listening");

  return async () => {
    await Promise.all([drain(server, DRAIN_LIMIT_MS), worker?.stop(), clock.stop()]);
    await within(FLUSH_LIMIT_MS, Promise.all([app.close(), flush()]));
    await within(FLUSH_LIMIT_MS, closeDatabase(getDatabase()));
  };
});

/** What is gathered in memory and written now and then. */
async function flush(): Promise<void> {
  const database = getDatabase();
  await Promise.all([
    flushKeyUse(database).catch((error: unknown) => log().warn({ err: error }, "key use not written")),
    flushRequests(database).catch((error: unknown) => log().warn({ err: error }, "request log not written")),
  ]);
}
