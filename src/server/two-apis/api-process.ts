import { getRequestListener } from "@hono/node-server";
import { handleApi } from "@/adapters/rest";
import { revokeApiKey } from "@/features/api-keys";
import { suspendReseller } from "@/features/resellers";
import { createHttpServer, listen } from "../http-server";
import { jobContext } from "../job";

// The API in a process of its own, for tests of what two of them do side by side. What it is told over IPC it does as
// the provider, and says so when it is done.

export type Order = { does: "revoke" | "suspend"; id: string };

/** Callers say where they come from, as through a proxy: wrong keys are counted by address. */
const HOPS = 1;
const server = createHttpServer(
  getRequestListener(handleApi, { overrideGlobalObjects: false }),
  notHere,
  HOPS,
);
await listen(server, 0, "127.0.0.1");
const address = server.address();
process.send?.({ port: typeof address === "object" ? address?.port : 0 });

process.on("message", async ({ does, id }: Order) => {
  const ctx = jobContext("test");
  if (does === "revoke") await revokeApiKey(ctx, { id });
  else await suspendReseller(ctx, { id, reason: "As agreed", renewals: "keep" });
  process.send?.({ done: id });
});
process.once("disconnect", () => process.exit(0));

function notHere(_request: unknown, response: { writeHead: (status: number) => { end: () => void } }): void {
  response.writeHead(404).end();
}
