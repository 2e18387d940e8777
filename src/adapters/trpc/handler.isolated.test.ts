import { beforeEach, expect, it, vi } from "vitest";
import { handleTrpc } from "./handler";

const { changed, read } = vi.hoisted(() => ({ changed: vi.fn(() => "done"), read: vi.fn(() => "seen") }));

vi.mock("server-only", () => ({}));
vi.mock("@/env", () => ({ env: { APP_URL: "https://panel.example.com" } }));
vi.mock("./page-context", () => ({ pageContext: async () => ({ requestId: "req_1" }) }));
vi.mock("./router", async () => {
  const { publicProcedure, router } = await import("./init");
  return {
    appRouter: router({ change: publicProcedure.mutation(changed), read: publicProcedure.query(read) }),
  };
});

const OWN = { origin: "https://panel.example.com", "sec-fetch-site": "same-origin" };

function ask(method: "GET" | "POST", name: string, headers: Record<string, string> = {}) {
  const init =
    method === "POST"
      ? { body: "{}", headers: { "content-type": "application/json", ...headers } }
      : { headers };
  return handleTrpc(new Request(`https://panel.example.com/api/trpc/${name}`, { method, ...init }));
}

beforeEach(() => changed.mockClear());

it("takes a change from our own pages, and keeps the answer out of caches", async () => {
  const answer = await ask("POST", "change", OWN);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(changed).toHaveBeenCalledOnce();
});

it.each([
  ["without Origin", {}],
  ["without Origin, whatever Sec-Fetch-Site says", { "sec-fetch-site": "same-origin" }],
  ["from a foreign page", { origin: "https://evil.example" }],
  ["from a sandboxed page", { origin: "null" }],
  ["from a sibling's page", { ...OWN, "sec-fetch-site": "same-site" }],
])("refuses a change %s", async (_, headers) => {
  expect((await ask("POST", "change", headers)).status).toBe(403);
  expect((await ask("POST", "read", headers)).status).toBe(403);
  expect(changed).not.toHaveBeenCalled();
});

it("makes no change by GET, which asks for no origin", async () => {
  expect((await ask("GET", "change", OWN)).status).toBe(405);
  expect((await ask("GET", "read")).status).toBe(200);
  expect(changed).not.toHaveBeenCalled();
});
