import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const SOURCE = path.resolve(import.meta.dirname, "..");

/** What reaches out of the process, and what ends it: in docs/operations.md, "Time-outs", each has its line. */
const CALLS: { what: RegExp; ends: Record<string, RegExp[]> }[] = [
  {
    what: /(?<![.\w])fetch\(/,
    ends: { "integrations/provisioning/http.ts": [/signal: AbortSignal\.timeout\(/] },
  },
  {
    what: /new (pg\.)?(Pool|Client)\(/,
    ends: {
      // A look takes as long as its database is large: each of its questions has its own end.
      "db/invariants.ts": [/connectionTimeoutMillis:/, /set_config\('statement_timeout'/],
      "db/pool.ts": [/connectionTimeoutMillis:/, /query_timeout:/],
      "integrations/rate-limit/postgres-store.ts": [/connectionTimeoutMillis:/, /query_timeout:/],
    },
  },
  { what: /new PgBoss\(/, ends: { "server/job-queue.ts": [/db: \{ executeSql:/, /openPool\(/] } },
  {
    what: /new Redis\(/,
    ends: {
      "integrations/rate-limit/redis-store.ts": [/commandTimeout:/, /connectTimeout:/],
      "integrations/rate-limit/upstash-store.ts": [/signal: \(\) => AbortSignal\.timeout\(/],
    },
  },
  {
    what: /new Stripe\(/,
    ends: { "integrations/gateways/stripe.ts": [/timeout: deadlineMs/, /maxNetworkRetries: 0/] },
  },
  {
    what: /createTransport\(/,
    ends: {
      "integrations/mail/smtp-mailer.ts": [
        /connectionTimeout:/,
        /greetingTimeout:/,
        /dnsTimeout:/,
        /socketTimeout:/,
        /within\(\s*limits\.totalMs/,
      ],
    },
  },
  {
    what: /new Resolver\(|\blookup\(/,
    ends: {
      "integrations/dns/index.ts": [/timeout: 2_000, tries: 2/, /LIMIT_MS\)/],
      // Waited for under the signal of the whole post (post-webhook.ts).
      "integrations/webhooks/network.ts": [/resolve:/],
    },
  },
  {
    what: /\b(plainRequest|tlsRequest|httpRequest|httpsRequest)\b/,
    ends: {
      "integrations/webhooks/post-webhook.ts": [
        /AbortSignal\.timeout\(timeOutMs\)/,
        /^ {6}signal,$/m,
        /orAborted\(/,
      ],
    },
  },
];

/** Modules of the server; a page's own calls end with the page. */
function modules(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.|(^|\/)testing\/|^components\/|generated|rest\/(fuzz|examples)\//.test(file),
  );
}

it.each(CALLS)("every $what has an end in time", ({ what, ends }) => {
  const found = modules().filter((file) => what.test(readFileSync(path.join(SOURCE, file), "utf8")));
  expect(found.sort()).toEqual(Object.keys(ends).sort());
  for (const [file, needed] of Object.entries(ends)) {
    const source = readFileSync(path.join(SOURCE, file), "utf8");
    for (const end of needed) expect(source, file).toMatch(end);
  }
});
