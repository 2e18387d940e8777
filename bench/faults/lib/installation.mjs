// An installation to be broken: a database, servers, a worker, a receiver of webhooks, and people who order.
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadTypeScript } from "../../../scripts/lib/bundle.mjs";
import { prepareDatabase } from "../../../scripts/lib/prepare-database.mjs";
import { freePort } from "../../../scripts/lib/processes.mjs";
import { inRoot } from "../../../scripts/lib/project.mjs";
import { NODE_ARGS } from "../../../scripts/lib/server-process.mjs";
import { startDatabase } from "./database.mjs";
import { Journal } from "./journal.mjs";
import { Load } from "./load.mjs";
import { Pooler } from "./pooler.mjs";
import { Program } from "./program.mjs";
import { DatabaseProxy } from "./proxy.mjs";
import { startReceiver } from "./receiver.mjs";
import { Skip } from "./skip.mjs";

/** Settings of the person who runs this are none of an installation's business. */
const EMPTY = Object.fromEntries(
  ["DATABASE_URL", "REDIS_URL", "UPSTASH_REDIS_REST_URL", "RATE_LIMIT_STORE", "SMTP_URL", "SETUP_CODE"]
    .concat(["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_API_BASE", "PROVISIONING", "TRUST_PROXY"])
    .map((name) => [name, ""]),
);

/**
 * @param {{ random: object, findings: import("./findings.mjs").Findings, closing: (() => Promise<void>)[] }} run
 * @param {{ apps?: number, resellers?: number, proxied?: boolean, pooled?: boolean, env?: Record<string, string>, nodeArgs?: string[], folder?: string,
 *   logs?: string }} [options] apps: how many servers; proxied: they and the worker reach the database through
 *   `installation.proxy`; pooled: through the PgBouncer `installation.pooler`; nodeArgs: of Node, for all of them; folder: is there already, and is left there; logs: where
 *   logs and journal are written, if not in it
 */
export async function openInstallation({ random, findings, closing }, options = {}) {
  if (process.platform === "win32") throw new Skip("Windows has no signals that stop and kill a process");
  const { apps = 1, resellers = 3, proxied = false, pooled = false, env: more = {}, nodeArgs = [] } = options;
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), "tierline-faults-")));
  // The user that PostgreSQL runs as has to reach its own folder in there.
  await chmod(folder, 0o711);
  if (!options.folder)
    closing.push(async () => findings.isSound && (await rm(folder, { recursive: true, force: true })));
  const database = await startDatabase(folder);
  closing.push(() => database.close());
  const authSecret = randomBytes(32).toString("base64url");
  const { appUrl } = await prepareDatabase({ ownerUrl: database.ownerUrl, authSecret });
  const proxy = proxied ? new DatabaseProxy(database.port) : undefined;
  const serverUrl = new URL(appUrl);
  if (proxy) {
    serverUrl.port = String(await proxy.listen());
    closing.push(() => proxy.close());
  }
  const pooler = pooled ? new Pooler(new URL(database.ownerUrl)) : undefined;
  if (pooler) {
    closing.push(() => pooler.close());
    await pooler.start();
    serverUrl.host = pooler.host;
  }
  const settings = {
    ...EMPTY,
    NODE_ENV: "production",
    AUTH_SECRET: authSecret,
    WEBHOOKS_TO_LOCALHOST: "on",
    HOST: "127.0.0.1",
    WORKER: "separate",
    LOG_LEVEL: "warn",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  // What makes the world runs in this process, and reaches the database without the proxy.
  Object.assign(process.env, settings, { APP_URL: "http://localhost:3000", DATABASE_APP_URL: appUrl });
  const receiver = await startReceiver(random.fork());
  closing.push(() => receiver.close());
  const source = await loadTypeScript("src/testing/bench-faults.ts");
  closing.push(() => source.close());
  const world = await source.makeWorld(receiver.url, resellers);

  const env = { ...settings, DATABASE_APP_URL: serverUrl.href, ...more };
  const logs = options.logs ?? folder;
  const program = (name, file, own, isReady) =>
    new Program({
      name,
      args: [...NODE_ARGS, ...nodeArgs, inRoot("dist", file)],
      env: { ...env, ...own },
      log: path.join(logs, `${name}.log`),
      findings,
      isReady,
    });
  const servers = [];
  for (let index = 1; index <= apps; index += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const isReady = async () =>
      (await fetch(`${url}/api/v1/ready`, { signal: AbortSignal.timeout(5_000) })).ok;
    servers.push(
      Object.assign(program(`app-${index}`, "main.mjs", { PORT: String(port), APP_URL: url }, isReady), {
        url,
      }),
    );
  }
  const worker = program("worker", "worker.mjs", { APP_URL: servers[0].url });
  const programs = [...servers, worker];
  closing.push(() => Promise.all(programs.map((one) => one.stop())));
  await Promise.all(programs.map((one) => one.start()));
  const journal = new Journal(path.join(logs, "journal.jsonl"));

  return {
    folder,
    database,
    appUrl,
    proxy,
    pooler,
    receiver,
    source,
    world,
    servers,
    app: servers[0],
    worker,
    journal,
    /** Orders and customers by several hands, from now on. */
    load: (more = {}) =>
      new Load({
        urls: servers.map(({ url }) => url),
        world,
        journal,
        findings,
        random: random.fork(),
        ...more,
      }).start(),
  };
}
