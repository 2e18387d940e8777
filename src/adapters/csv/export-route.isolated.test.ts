import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineExport, defineFormExport, defineProviderExport } from "./export-route";

vi.mock("server-only", () => ({}));
vi.mock("@/env", () => ({ env: { APP_URL: "https://panel.example.com" } }));
const context = vi.hoisted(() => ({
  requestId: "req_1",
  actor: { kind: "admin", userId: "1", label: "Ann" },
}));
vi.mock("../auth", () => ({ requestContext: async () => context }));
vi.mock("@/i18n/person-locale", () => ({ personLocale: async () => "en" }));

const run = vi.fn(async () => (async function* () {})());
const post = defineFormExport({ name: "prices", input: z.strictObject({}), run, columns: [] });

function ask(headers: Record<string, string>) {
  const body = new URLSearchParams({ input: "{}" });
  return post(new Request("https://panel.example.com/admin/x/export", { method: "POST", body, headers }));
}

beforeEach(() => run.mockClear());

it("gives a list to a form of our own pages", async () => {
  expect((await ask({ origin: "https://panel.example.com", "sec-fetch-site": "same-origin" })).status).toBe(
    200,
  );
  expect(run).toHaveBeenCalledOnce();
});

it.each([
  ["without Origin", {}],
  ["from a foreign page", { origin: "https://evil.example" }],
  [
    "from what the browser calls cross-site",
    { origin: "https://panel.example.com", "sec-fetch-site": "cross-site" },
  ],
])("refuses one %s", async (_, headers) => {
  expect((await ask(headers)).status).toBe(403);
  expect(run).not.toHaveBeenCalled();
});

it("gives a list of the admin panel to admins alone, though its verb has rows for clients too", async () => {
  const definition = { name: "orders", input: z.strictObject({}), run, columns: [] };
  const request = new Request("https://panel.example.com/admin/orders/export");
  const panels = defineProviderExport({ ...definition, permission: "order:review" });
  expect((await panels(request)).status).toBe(200);
  for (const [kind, status] of [
    ["client", 403],
    ["locked_admin", 403],
    ["anonymous", 401],
  ] as const) {
    context.actor = { ...context.actor, kind };
    run.mockClear();
    expect((await panels(request)).status, kind).toBe(status);
    expect(run).not.toHaveBeenCalled();
    expect((await defineExport(definition)(request)).status).toBe(200);
  }
});
