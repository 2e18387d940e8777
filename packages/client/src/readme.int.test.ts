import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newWebhookSecret, webhookHeaders } from "@/integrations/webhooks";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { startApi } from "./testing/api-server.js";
import { bundleExample, complaints, readmeExamples } from "./testing/readme.js";

let one: ApiReseller;
let api: Awaited<ReturnType<typeof startApi>>;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  ({ one } = await apiFixture());
  api = await startApi();
  folder = await mkdtemp(path.join(tmpdir(), "tierline-readme-"));
  const examples = await readmeExamples();
  expect(examples).toHaveLength(2);
  for (const [index, text] of examples.entries()) {
    await writeFile(path.join(folder, `${index}.ts`), text);
    await bundleExample(path.join(folder, `${index}.ts`), path.join(folder, `${index}.mjs`));
  }
});

afterAll(async () => {
  for (const child of children) child.kill();
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One example in a Node of its own, with what it has said so far. */
function start(index: number, env: Record<string, string>) {
  const said = { text: "" };
  const child = spawn(process.execPath, [path.join(folder, `${index}.mjs`)], {
    env: { NODE_ENV: "test", ...env },
  });
  children.push(child);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said.text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { said, ended };
}

it("has examples that the compiler accepts", () => {
  for (const index of [0, 1]) expect(complaints(path.join(folder, `${index}.ts`))).toEqual([]);
}, 180_000);

it("has a first order that is placed, paid and listed", async () => {
  const { said, ended } = start(0, { TIERLINE_API_KEY: one.key, TIERLINE_URL: api.baseUrl });
  expect(await ended, said.text).toBe(0);
  // (100.00 + 25.00 a month and 50.00 once) less 20 %.
  expect(said.text).toContain("costs 14000 EUR");
  expect(said.text).toMatch(/^order ord_\w{26} paid$/m);
  expect(said.text).toMatch(/^ord_\w{26} 17500$/m);
});

it("has a receiver that takes our webhooks, and no others", async () => {
  const [secret, port] = [newWebhookSecret(), await freePort()];
  const { said } = start(1, { TIERLINE_WEBHOOK_SECRET: secret, PORT: String(port) });
  const body = JSON.stringify({ id: "evt_1", type: "order.paid", data: { object: { name: "Zoë" } } });
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = webhookHeaders([secret], { id: "evt_1", timestamp, body });
  const post = async (text: string) =>
    (await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: text, headers })).status;
  await expect.poll(() => post(body).catch(() => said.text), { timeout: 10_000 }).toBe(204);
  expect(said.text).toContain("evt_1 order.paid { name: 'Zoë' }");
  expect(await post(`${body} `)).toBe(400);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
