import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import PgBoss from "pg-boss";
import { afterAll, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { closeDatabase, getDatabase } from "@/db";
import { queuedMail, sendMail } from "@/features/mail";
import { createSmtpMailer } from "@/integrations/mail/smtp-mailer";
import { asProvider } from "@/testing/actors";
import { testDatabase } from "@/testing/database";
import { environmentWith } from "@/testing/environment";
import { createTestMail } from "@/testing/mail";
import { headerOf, startSmtp } from "@/testing/smtp";
import { jobContext } from "./job";
import { startWorker } from "./worker";

const MAILS = 100;

afterAll(() => closeDatabase(getDatabase()));

/** `npm run worker`'s program, as a process of its own. */
async function startProcess(smtpUrl: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, "worker-main.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: environmentWith({ SMTP_URL: smtpUrl }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  return child;
}

it("works beside the worker of an app, each job once, also when one of them is told to stop", async () => {
  const smtp = await startSmtp();
  const ids: string[] = [];
  while (ids.length < MAILS) ids.push(await createTestMail());
  const separate = await startProcess(smtp.url);
  const mailer = createSmtpMailer(smtp.url);
  const inApp = await startWorker([
    {
      queue: "mail.send",
      atOnce: 2,
      handler: (data) => sendMail(jobContext("mail"), queuedMail.parse(data).object, mailer),
    },
  ]);
  const connectionString = testDatabase().appUrl;
  const boss = await new PgBoss({
    connectionString,
    migrate: false,
    supervise: false,
    schedule: false,
  }).start();
  // Each is asked for twice: a job is delivered at least once.
  const jobs = [...ids, ...ids].map((id) => ({
    name: "mail.send",
    data: { object: { id: toPublicId("mail", id) } },
    retryLimit: 5,
    retryDelay: 1,
  }));
  await boss.insert(jobs);

  await expect.poll(() => smtp.received.length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(20);
  const ended = new Promise<number | null>((resolve) => separate.once("exit", resolve));
  separate.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(smtp.received.length).toBeLessThan(MAILS);

  const left = () =>
    asProvider(
      (tx) => tx.$queryRaw<[{ n: number }]>`
      SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail.send' AND state <> 'completed'`,
    );
  await expect.poll(async () => (await left())[0].n, { timeout: 90_000, interval: 200 }).toBe(0);
  await inApp.stop();
  await Promise.all([boss.stop({ graceful: false }), smtp.close()]);
  const sent = smtp.received.map((mail) => headerOf(mail, "Message-ID"));
  expect(new Set(sent).size).toBe(MAILS);
  expect(sent).toHaveLength(MAILS);
  expect(
    await asProvider((tx) => tx.mail.count({ where: { id: { in: ids }, status: "sent", attempts: 1 } })),
  ).toBe(MAILS);
}, 150_000);
