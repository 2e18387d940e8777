import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

export type Got = { headers: Record<string, string>; body: string; type: string };

/** A program of a reseller that hears webhooks, on this machine. */
export async function startReceiver() {
  const got: Got[] = [];
  const answer = { status: 200, body: "thank you" };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers as Record<string, string>, body, type: JSON.parse(body).type });
    response.statusCode = answer.status;
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    got,
    answer,
    of: (type: string) => got.filter((one) => one.type === type),
    /** What was told, by the official library; throws when the signature is not good. */
    verified: (one: Got | undefined, secret: string) =>
      new Webhook(secret).verify(one?.body ?? "", one?.headers ?? {}) as {
        id: string;
        data: { object: Record<string, unknown> };
      },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
