import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineFormExport } from "./export-route";

vi.mock("server-only", () => ({}));
vi.mock("@/env", () => ({ env: { APP_URL: "https://panel.example.com" } }));
vi.mock("../auth", () => ({ requestContext: async () => ({ requestId: "req_1" }) }));
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
