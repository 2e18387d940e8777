import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { handleApi } from "@/adapters/rest";
import { createHttpServer, drain, listen } from "@/server/http-server";

/** The true API behind a port of this machine. */
export async function startApi(): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const api = getRequestListener(handleApi, { overrideGlobalObjects: false });
  const server = createHttpServer(api, (_, response) => response.writeHead(404).end(), 0);
  await listen(server, 0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, stop: () => drain(server, 500) };
}
