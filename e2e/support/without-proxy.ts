import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentOfServer, freePort } from "../../scripts/lib/processes.mjs";
import { installation } from "./installation";

const ROOT = path.resolve(import.meta.dirname, "../..");
const START_LIMIT_MS = 120_000;

/** What a server finds in its folder besides the build. */
const BESIDE = ["node_modules", "src", "public", "package.json", "next.config.mjs"];

/** A second server of the journey's installation, whose build has no proxy.ts. */
export type BareServer = { url: string; stop: () => Promise<void> };

/**
 * Starts the program and the build that are tested, on the same database, but for the proxy, which is taken out of a copy
 * of the build's manifest: no setting of the product could do that.
 */
export async function startWithoutProxy(): Promise<BareServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "tierline-bare-"));
  for (const name of BESIDE) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  cpSync(path.join(ROOT, ".next"), path.join(folder, ".next"), {
    recursive: true,
    filter: (file) => !/\.next.(cache|dev|types)$/.test(file),
  });
  const manifest = path.join(folder, ".next/server/functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  const { "/_middleware": proxy, ...others } = functions;
  if (!proxy) throw new Error("The build has no proxy to be taken out");
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
  const port = await freePort();
  const env = {
    ...(await environmentOfServer(installation.dataDir)),
    PORT: String(port),
    WORKER: "separate",
  };
  const child = spawn(process.execPath, [path.join(ROOT, "dist/main.mjs")], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  await untilReady(child, url);
  return {
    url,
    stop: async () => {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const startedAt = Date.now();
  for (;;) {
    const answer = await fetch(`${url}/api/v1/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    if (child.exitCode !== null || Date.now() - startedAt > START_LIMIT_MS)
      throw new Error("The server without a proxy did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
