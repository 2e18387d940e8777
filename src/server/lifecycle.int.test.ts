import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { environmentWith } from "@/testing/environment";

function start(): ChildProcess {
  return fork(path.join(import.meta.dirname, "testing/stuck-program.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: environmentWith({ LOG_LEVEL: "warn" }),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** What it says, until it ends, and how it ends. */
async function watch(child: ChildProcess, whenReady: () => void) {
  const messages: unknown[] = [];
  const log = text(child.stdout ?? []);
  child.on("message", (message) => {
    messages.push(message);
    if (message === "ready") whenReady();
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once("exit", (...end) => resolve(end)),
  );
  return { code, signal, messages, log: await log };
}

it("outlives a promise that nobody waits for, and ends in good order though its work does not", async () => {
  const child = start();
  const end = await watch(child, () => setTimeout(() => child.kill("SIGTERM"), 100));
  expect(end).toMatchObject({ code: 0, signal: null, messages: ["ready", "stopping"] });
  expect(end.log).toContain("nobody waits for this");
  expect(end.log).toContain("not everything could be finished in time");
});

it("stops too when its launcher is gone", async () => {
  const child = start();
  expect(await watch(child, () => child.disconnect())).toMatchObject({ code: 0, signal: null });
});
