import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { httpProvisioner } from "./http";
import type { ProvisioningOrder } from "./provisioner";
import { isSigned } from "./signature";

const SECRET = "a-secret-of-thirty-two-characters";
const now = new Date("2026-11-26T12:00:00Z");
const order: ProvisioningOrder = {
  id: "prv_1",
  kind: "create",
  service: "svc_1",
  client: "cli_1",
  reference: null,
  request: { label: "web-01" },
};

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A system that answers like this, and a provisioner that asks it. */
async function systemThat(listener: RequestListener, timeOutMs = 5_000) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return httpProvisioner({ url: `http://127.0.0.1:${port}/told`, secret: SECRET, timeOutMs });
}

describe("a system that behaves", () => {
  it("is told with a signature over the very bytes, and the action's id as idempotency key", async () => {
    const seen: { headers: Headers; body: Buffer }[] = [];
    const provisioner = await systemThat(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      seen.push({
        headers: new Headers(request.headers as Record<string, string>),
        body: Buffer.concat(chunks),
      });
      response.writeHead(200).end(JSON.stringify({ state: "done", reference: "vm-7" }));
    });
    expect(await provisioner.perform(order, now)).toEqual({ state: "done", reference: "vm-7" });
    const { headers, body } = seen[0] as (typeof seen)[0];
    expect(isSigned([SECRET], headers, body, now)).toBe(true);
    expect(headers.get("idempotency-key")).toBe("prv_1");
    const told = { action: "prv_1", kind: "create", service: "svc_1", client: "cli_1", reference: null };
    expect(JSON.parse(body.toString())).toEqual({ ...told, request: { label: "web-01" } });
  });

  it.each([
    [202, ""],
    [200, "taken, thank you"],
    [200, '{"state":"working"}'],
    [200, '{"state":"done","reference":7}'],
    [204, undefined],
  ])("has accepted with %i %s", async (status, text) => {
    const provisioner = await systemThat((_, response) => response.writeHead(status).end(text));
    expect(await provisioner.perform(order, now)).toEqual({ state: "accepted" });
  });
});

describe("a system that misbehaves", () => {
  const wrong: [string, RequestListener, RegExp][] = [
    ["fails", (_, response) => response.writeHead(500).end("oops"), /status 500/],
    ["refuses", (_, response) => response.writeHead(422).end(), /status 422/],
    [
      "leads elsewhere",
      (request, response) =>
        // Followed, it would end in a 200.
        request.url === "/told"
          ? response.writeHead(302, { location: "/elsewhere" }).end()
          : response.writeHead(200).end(),
      /status 302/,
    ],
    ["hangs", () => {}, /in time/],
    [
      "never ends its answer",
      (_, response) => {
        response.writeHead(200).write("{");
      },
      /in time/,
    ],
    ["closes", (request) => request.socket.destroy(), /could not be reached/],
    [
      "closes in the middle",
      (request, response) => {
        response.writeHead(200, { "content-length": "1000" }).write("{");
        setTimeout(() => request.socket.destroy(), 20);
      },
      /could not be reached/,
    ],
    ["says too much", (_, response) => response.writeHead(200).end("x".repeat(70_000)), /64 KiB/],
  ];

  it.each(wrong)("and %s has not done it", async (_, listener, message) => {
    const provisioner = await systemThat(listener, 300);
    await expect(provisioner.perform(order, now)).rejects.toThrow(message);
  });

  it("and is not there at all has not done it", async () => {
    const provisioner = httpProvisioner({ url: "http://127.0.0.1:9/", secret: SECRET });
    await expect(provisioner.perform(order, now)).rejects.toThrow(/could not be reached: /);
  });
});
