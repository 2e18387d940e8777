import { get, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer, drain, listen } from "./http-server";
import { securityHeaders } from "./security-headers.mjs";

let stop = async () => {};
afterEach(() => stop());

async function serve(delayMs = 0): Promise<string> {
  const answer = (name: string) => (_: unknown, response: { end(text: string): void }) =>
    setTimeout(() => response.end(name), delayMs);
  const view = {
    listener: answer("customers"),
    isOwnHost: (host: string) =>
      host === "brand.example" ? Promise.resolve(true) : host === "neutral.example",
  };
  const server = createHttpServer(answer("api"), answer("pages"), 0, { view });
  await listen(server, 0, "127.0.0.1");
  stop = () => drain(server, 500);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("createHttpServer", () => {
  it.each([
    ["/api/v1", "api"],
    ["/api/v1/orders?limit=1", "api"],
    ["/api/v1?x", "api"],
    ["/api/v10", "pages"],
    ["/c", "customers"],
    ["/c/token", "customers"],
    ["/customers", "pages"],
    ["/api/hooks/stripe", "pages"],
    ["/", "pages"],
  ])("hands %s to %s", async (path, expected) => {
    const base = await serve();
    expect(await (await fetch(base + path)).text()).toBe(expected);
  });
});

describe("a brand's own host", () => {
  it.each([
    ["brand.example", "customers"],
    ["neutral.example", "customers"],
    ["other.example", "pages"],
  ])("%s is answered by %s, whatever the path", async (host, expected) => {
    const { port } = new URL(await serve());
    for (const path of ["/", "/admin", "/api/v1/health", "/sign-in"]) {
      const answer = await new Promise<string>((resolve, reject) => {
        const sent = get({ port, path, headers: { host }, host: "127.0.0.1" }, async (response) => {
          resolve(Buffer.concat(await response.toArray()).toString());
        });
        sent.on("error", reject);
      });
      expect(answer).toBe(expected === "pages" && path.startsWith("/api/v1") ? "api" : expected);
    }
  });
});

describe("what every answer says", () => {
  const ofPanel = securityHeaders("https://panel.example");

  async function headersOf(path: string, host: string, init: RequestInit = {}) {
    const silent = (_: unknown, response: ServerResponse) => {
      response.setHeader("content-security-policy", "default-src 'self'");
      response.end();
    };
    const headersFor = (asked: string) => ofPanel(asked === `127.0.0.1:${port()}` ? host : asked);
    const server = createHttpServer((_, response) => response.end(), silent, 0, { headersFor });
    const port = () => (server.address() as AddressInfo).port;
    await listen(server, 0, "127.0.0.1");
    stop = () => drain(server, 500);
    return (await fetch(`http://127.0.0.1:${port()}${path}`, init)).headers;
  }

  it("is on what neither a page nor the API has said anything about, and on refusals", async () => {
    const long = { method: "POST", body: "x".repeat(1024 * 1024 + 1) };
    for (const [path, init] of [
      ["/api/v1/orders", {}],
      ["/sign-in", long],
    ] as const) {
      const headers = await headersOf(path, "panel.example", init);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-security-policy":
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "strict-transport-security": "max-age=31536000; includeSubDomains",
      });
      await stop();
    }
  });

  it("gives way to what an answer says for itself", async () => {
    const headers = await headersOf("/sign-in", "panel.example");
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  it("speaks for no more than the host itself where the name is a reseller's", async () => {
    const headers = await headersOf("/", "services.reseller.example");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  it("promises no HTTPS where there is none", () => {
    const headers = Object.fromEntries(securityHeaders("http://localhost:3000")("localhost:3000"));
    expect(headers).toHaveProperty("X-Frame-Options");
    expect(headers).not.toHaveProperty("Strict-Transport-Security");
  });
});

describe("a body that is too long for its page", () => {
  const MB = 1024 * 1024;
  it.each([
    ["/sign-in", MB, 200],
    ["/sign-in", MB + 1, 413],
    ["/portal/applying", MB + 1, 413],
    ["/portal/apply", 27 * MB, 200],
    ["/portal/tickets/new", 27 * MB, 200],
    ["/admin/tickets/tick_1", 27 * MB, 200],
    ["/admin/tickets/tick_1", 27 * MB + 1, 413],
    ["/portal/ticketsales", MB + 1, 413],
    ["/portal/apply", 27 * MB + 1, 413],
    ["/api/v1/orders", MB + 1, 200], // the API has a limit of its own
  ])("%s with %d bytes is answered %d", async (path, size, status) => {
    const base = await serve();
    const answer = await fetch(base + path, { method: "POST", body: new Uint8Array(size) });
    expect(answer.status).toBe(status);
    // The next request finds the server as it was.
    expect((await fetch(base)).status).toBe(200);
  });
});

describe("a body that does not say its length", () => {
  it.each([
    ["/sign-in", 411],
    ["/portal/apply", 411],
    ["/api/trpc/x", 411],
    ["/api/hooks/provisioning", 200],
    ["/api/v1/orders", 200],
  ])("%s is answered %d", async (path, status) => {
    const base = await serve();
    const body = new Blob(["{}"]).stream();
    const answer = await fetch(base + path, { method: "POST", body, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(status);
    expect((await fetch(base)).status).toBe(200);
  });
});

describe("drain", () => {
  it("answers what is in work, and ends though the client keeps its connection", async () => {
    const base = await serve(150);
    const answer = fetch(base);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startedAt = Date.now();
    await stop();
    expect(await (await answer).text()).toBe("pages");
    expect(Date.now() - startedAt).toBeLessThan(450);
    await expect(fetch(base)).rejects.toThrow();
  });
});
