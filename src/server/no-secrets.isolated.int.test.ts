import { beforeAll, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/db";
import { flushKeyUse } from "@/features/api-keys";
import { flushRequests } from "@/features/api-usage";
import { dumpEverything } from "@/testing/dump";
import { liveWithSecrets, type Secrets } from "./testing/secrets-run";

// Invariant 21: no secret as it is in any column or line of the log.

const lines = vi.hoisted(() => [] as string[]);
vi.mock("@/log", async (original) => {
  const actual = await original<typeof import("@/log")>();
  const { createLog } = actual;
  let logger: ReturnType<typeof createLog> | undefined;
  return {
    ...actual,
    log: () => (logger ??= createLog("trace", { write: (line) => void lines.push(line) })),
  };
});

let secrets: Secrets;
let dump = "";

beforeAll(async () => {
  secrets = await liveWithSecrets();
  await flushKeyUse(getDatabase());
  await flushRequests(getDatabase());
  dump = await dumpEverything();
}, 120_000);

/** The secrets that are in a text: as they are, in hex as bytes are written, or in base64. */
function foundIn(text: string): string[] {
  return [...secrets]
    .filter(([, secret]) => {
      const bytes = Buffer.from(secret);
      const forms = [secret, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "").slice(0, -1)];
      return forms.some((form) => text.includes(form));
    })
    .map(([name]) => name);
}

describe("after all that has to do with secrets", () => {
  it("there were secrets, and each is one", () => {
    expect(secrets.size).toBeGreaterThan(25);
    expect(new Set(secrets.values()).size).toBe(secrets.size);
    for (const [name, secret] of secrets) expect(secret.length, name).toBeGreaterThanOrEqual(16);
  });

  it("no column of any table holds one", () => {
    // What is looked at is all there is: accounts, activity, outbox, mails, requests, kept answers.
    for (const table of ["users", "activity", "outbox_events", "mails", "request_logs", "idempotency_keys"])
      expect(dump).toContain(table);
    for (const kept of ["mistyped", "Secrets Ltd", "zoe@example.org", "sealed:"])
      expect(dump.includes(kept), kept).toBe(kept !== "mistyped");
    expect(foundIn(dump)).toEqual([]);
  });

  it("no line of the log holds one, though what failed is there", () => {
    const log = lines.join("");
    expect(lines.length).toBeGreaterThan(3);
    for (const said of ["unreachable", "StripeConnectionError", "two_steps_secret_check"])
      expect(log).toContain(said);
    expect(foundIn(log)).toEqual([]);
  });
});
