import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { API_BASE } from "../facts";
import { handleApi } from "../handle-api";

/** One request that came, and what it was answered. */
export type Exchange = { method: string; path: string; status: number; type: string; text: string };

export type ExampleServer = {
  /** `http://127.0.0.1:…/api/v1` */
  base: string;
  /** What came since the last look, in its order. */
  taken: () => Exchange[];
  close: () => Promise<void>;
};

/** The API on a port of this machine, for programs that are run as they are printed. */
export async function startExampleServer(): Promise<ExampleServer> {
  const exchanges: Exchange[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set("x-tierline-client-address", "192.0.2.7");
    const { method, url } = request;
    const body = method === "GET" ? undefined : await request.arrayBuffer();
    const response = await handleApi(new Request(url, { method, headers, body }));
    const { pathname, search } = new URL(url);
    exchanges.push({
      method,
      path: pathname.slice(API_BASE.length) + search,
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      text: await response.clone().text(),
    });
    return response;
  };
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_BASE}`,
    taken: () => exchanges.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
