// `node bench/mail-throughput.mjs [mails]`: how many mails a minute one worker brings from events to a mail server on this
// machine: handing out the events, writing the mails, sending them. The server's own delay for each mail can be given
// as DELAY_MS (20 unless told). On one throwaway database; ends by itself after two minutes at the latest.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { prepareDatabase } from "../scripts/lib/prepare-database.mjs";

const MAILS = Number(process.argv[2] ?? 1_000);
const DELAY_MS = Number(process.env.DELAY_MS ?? 20);
const LIMIT_MS = 120_000;

const folder = await mkdtemp(path.join(tmpdir(), "tierline-bench-"));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder, {});
const received = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData: take,
});
let worker;
try {
  const authSecret = randomBytes(32).toString("base64url");
  const { appUrl } = await prepareDatabase({ ownerUrl: postgres.url(), authSecret });
  const owner = new pg.Client({ connectionString: postgres.url() });
  await owner.connect();
  await writeEvents(owner);
  await new Promise((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  worker = startWorker(appUrl, authSecret, `smtp://127.0.0.1:${smtp.server.address().port}`);
  await new Promise((resolve) => worker.once("message", resolve));
  const startedAt = performance.now();
  await untilAllAreSent(owner, startedAt);
  const seconds = (performance.now() - startedAt) / 1000;
  const once = new Set(received).size;
  console.log(
    `${received.length} mails (${once} different) in ${seconds.toFixed(1)} s: ` +
      `${Math.round((once / seconds) * 60)} a minute`,
  );
  await owner.end();
} finally {
  if (worker) await ended(worker);
  await new Promise((resolve) => smtp.close(resolve));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** So many events that the provider gets a mail about each of. */
async function writeEvents(owner) {
  await owner.query(
    `INSERT INTO outbox_events (id, type, payload, created_at)
     SELECT gen_random_uuid(), 'application.withdrawn',
       jsonb_build_object('id', 'apl_' || n, 'object', 'application', 'businessName', 'Reseller ' || n), now()
     FROM generate_series(1, $1::int) n`,
    [MAILS],
  );
}

function take(stream, _session, callback) {
  let head = "";
  stream.on("data", (chunk) => {
    if (head.length < 4_000) head += chunk.toString("latin1");
  });
  stream.on("end", () => {
    received.push(/^Message-ID: (.*)$/im.exec(head)?.[1]);
    setTimeout(callback, DELAY_MS);
  });
}

function startWorker(appUrl, authSecret, smtpUrl) {
  const program = path.join(import.meta.dirname, "../src/server/worker-main.ts");
  const settings = {
    DATABASE_APP_URL: appUrl,
    AUTH_SECRET: authSecret,
    SMTP_URL: smtpUrl,
    LOG_LEVEL: "error",
  };
  return fork(program, {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, ...settings, DATABASE_URL: "", NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function untilAllAreSent(owner, startedAt) {
  for (;;) {
    const { rows } = await owner.query("SELECT count(*)::int AS sent FROM mails WHERE status = 'sent'");
    if (rows[0].sent >= MAILS) return;
    if (performance.now() - startedAt > LIMIT_MS)
      return console.log(`stopped at ${rows[0].sent} of ${MAILS}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function ended(child) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
}
