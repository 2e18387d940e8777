import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { postWebhook } from "./post-webhook";
import { isPublicAddress } from "./public-address";
import { newWebhookSecret, webhookHeaders } from "./signature";
import { parseTarget } from "./target";

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function receiver(listener: RequestListener) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/hooks?shop=7`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const now = () => Math.floor(Date.now() / 1000);

describe("a signed webhook", () => {
  const body = '{"id":"evt_1","type":"order.paid","name":"Zoë 🚀"}';

  it("is accepted by the official library, over the wire, with either secret", async () => {
    const seen: { headers: Record<string, string>; body: string }[] = [];
    const url = await receiver(async (request, response) => {
      seen.push({ headers: request.headers as Record<string, string>, body: await textOf(request) });
      response.writeHead(204).end();
    });
    const secrets = [newWebhookSecret(), newWebhookSecret()];
    const headers = webhookHeaders(secrets, { id: "evt_1", timestamp: now(), body });
    const result = await postWebhook({ url, headers, body }, { allowLocal: true });
    expect(result).toMatchObject({ status: 204, failure: null });
    const [got] = seen;
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(got?.body ?? "", got?.headers ?? {})).toEqual(JSON.parse(body));
    }
    expect(() => new Webhook(newWebhookSecret()).verify(got?.body ?? "", got?.headers ?? {})).toThrow();
    expect(() => new Webhook(secrets[0] ?? "").verify(`${got?.body} `, got?.headers ?? {})).toThrow();
    expect(got?.headers).toMatchObject({ "content-type": "application/json", "webhook-id": "evt_1" });
  });
});

describe("a receiver", () => {
  const post = async (listener: RequestListener) =>
    postWebhook(
      { url: await receiver(listener), headers: {}, body: "{}" },
      { allowLocal: true, timeOutMs: 400 },
    );

  it("that redirects is not followed", async () => {
    const paths: (string | undefined)[] = [];
    const result = await post((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end("moved");
    });
    expect(result).toMatchObject({ status: 307, body: "moved" });
    expect(paths).toEqual(["/hooks?shop=7"]);
  });

  it("that says much is kept up to 4 KB, without what a database refuses", async () => {
    const { status, body } = await post((_, response) =>
      response.writeHead(500).end(`a\u0000${"x".repeat(90_000)}`),
    );
    expect(status).toBe(500);
    expect(body?.startsWith("a\ufffdx")).toBe(true);
    expect(body).toHaveLength(4_096);
  });

  it.each<[string, RequestListener, string]>([
    ["hangs", () => {}, "timed_out"],
    ["never ends its answer", (_, response) => void response.writeHead(200).write("{"), "timed_out"],
    ["closes", (request) => request.socket.destroy(), "connection_failed"],
    ["speaks no HTTP", (request) => request.socket.end("hello\r\n"), "connection_failed"],
  ])("that %s has failed", async (_, listener, failure) => {
    expect(await post(listener)).toMatchObject({ status: null, failure });
  });

  it("whose name nobody knows, or that takes long to be found, has failed", async () => {
    const send = (resolve: () => Promise<string[]>) =>
      postWebhook(
        { url: "https://shop.example.org/", headers: {}, body: "{}" },
        {
          allowLocal: false,
          timeOutMs: 100,
          network: {
            resolve,
            dial: () => {
              throw new Error("not to be dialled");
            },
          },
        },
      );
    expect(await send(() => Promise.reject(new Error("ENOTFOUND")))).toMatchObject({
      failure: "name_unknown",
    });
    expect(await send(() => Promise.resolve([]))).toMatchObject({ failure: "name_unknown" });
    expect(await send(() => new Promise(() => {}))).toMatchObject({ failure: "timed_out" });
  });
});

it.each([
  "8.8.8.8",
  "1.1.1.1",
  "172.15.0.1",
  "172.32.0.1",
  "100.63.255.255",
  "2001:4860:4860::8888",
  "2a00::1",
])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

it.each(["", "shop.example.org", "fe80::1%lo", "::ffff:8.8.8.8", "1.2.3"])("%j is not", (address) =>
  expect(isPublicAddress(address)).toBe(false),
);

it("goes to names and addresses of the internet, on port 443 or one from 1024 on", () => {
  const target = (text: string) => parseTarget(text, false);
  expect(target("https://Shop.Example.org./hooks?a=@b")).toMatchObject({
    hostname: "shop.example.org",
    port: 443,
  });
  expect(target("https://[2a00::1]:8443/")).toMatchObject({ hostname: "2a00::1", port: 8_443 });
  expect(target("https://bücher.example/")).toMatchObject({ hostname: "xn--bcher-kva.example" });
  expect(target("https://shop.example.org:1023/")).toBe("port");
});

it("goes to this machine only where that is allowed, and to its IPv4 loopback alone", () => {
  expect(parseTarget("http://127.0.0.1:1/", true)).toMatchObject({ isLocal: true });
  expect(parseTarget("http://127.0.0.1:9000/", false)).toBe("scheme");
  expect(parseTarget("http://127.0.0.2:9000/", true)).toBe("scheme");
  expect(parseTarget("https://localhost:9000/", true)).toBe("host");
});
