// `node bench/mail-throughput.mjs [mails]`: how many mails a minute one worker brings from events to a mail server on this
// machine: handing out the events, writing the mails, sending them. The server's own delay for each mail can be given
// as DELAY_MS (20 unless told). On one throwaway database; ends by itself after two minutes at the latest.
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { besideWorker, overNewDatabase } from "./lib/worker.mjs";

const MAILS = Number(process.argv[2] ?? 1_000);
const DELAY_MS = Number(process.env.DELAY_MS ?? 20);
const LIMIT_MS = 120_000;

const received = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onData: take,
});

await overNewDatabase(async (postgres) => {
  const owner = new pg.Client({ connectionString: postgres.url() });
  await owner.connect();
  try {
    await writeEvents(owner);
    await new Promise((resolve) => smtp.listen(0, "127.0.0.1", resolve));
    process.env.SMTP_URL = `smtp://127.0.0.1:${smtp.server.address().port}`;
    await besideWorker(async (worker) => {
      await new Promise((resolve) => worker.once("message", resolve));
      await untilAllAreSent(owner, performance.now());
    });
  } finally {
    await new Promise((resolve) => smtp.close(resolve));
    await owner.end();
  }
});

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

async function untilAllAreSent(owner, startedAt) {
  for (;;) {
    const { rows } = await owner.query("SELECT count(*)::int AS sent FROM mails WHERE status = 'sent'");
    if (rows[0].sent >= MAILS) break;
    if (performance.now() - startedAt > LIMIT_MS) {
      console.log(`stopped at ${rows[0].sent} of ${MAILS}`);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const once = new Set(received).size;
  console.log(
    `${received.length} mails (${once} different) in ${seconds.toFixed(1)} s: ` +
      `${Math.round((once / seconds) * 60)} a minute`,
  );
}
