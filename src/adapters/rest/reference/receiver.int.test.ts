import { type ChildProcess, spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { webhookHeaders } from "@/integrations/webhooks";
import { transpiled } from "../testing/run-code";
import { readGuide } from "./guides";

// The receiver that the guide to webhooks prints, as a process of its own.

const secret = `whsec_${Buffer.from("a secret of thirty-two bytes, so").toString("base64")}`;
const body = JSON.stringify({ id: "evt_1", type: "order.paid", data: { object: { id: "ord_1" } } });

let receiver: ChildProcess;
let url: string;
let printed = "";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const blocks = await readGuide("webhooks");
  const fences = blocks.flatMap((block) => (block.kind === "code" ? block.fences : []));
  const source = fences.find(({ info }) => info.startsWith("receiver"))?.source ?? "";
  const port = await freePort();
  expect(source).toContain("listen(3001)");
  const code = transpiled(source.replace("listen(3001)", `listen(${port}, "127.0.0.1")`), "");
  const started = `process.env.WEBHOOK_SECRET = ${JSON.stringify(secret)};\n${code}`;
  receiver = spawn(process.execPath, ["--input-type=module", "--eval", started]);
  receiver.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  url = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(url), { timeout: 20_000, interval: 50 });
}, 30_000);

afterAll(() => {
  receiver.kill();
});

function send(sent: string, signed: string): Promise<Response> {
  const headers = webhookHeaders([secret], {
    id: "evt_1",
    timestamp: Math.floor(Date.now() / 1000),
    body: signed,
  });
  return fetch(url, { method: "POST", headers, body: sent });
}

it("takes a signed event, does its work once, and refuses a forged one", async () => {
  expect((await send(body, body)).status).toBe(204);
  expect((await send(body, body)).status).toBe(204);
  expect((await send(body.replace("ord_1", "ord_2"), body)).status).toBe(401);
  expect((await fetch(url, { method: "POST", body })).status).toBe(401);
  await expect.poll(() => printed).toBe("order.paid ord_1\n");
});
