import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emitEvent } from "@/features/activity";
import { sendMailAgain } from "@/features/mail";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { createTestMail, mailById, mailsOf } from "@/testing/mail";
import { jobs } from "./jobs";
import { dispatchBatch } from "./outbox";
import { NOTHING_MORE } from "./testing/own-queue";

let boss: PgBoss;

beforeAll(async () => {
  const connectionString = testDatabase().appUrl;
  boss = new PgBoss({ connectionString, migrate: false, supervise: false, schedule: false });
  await boss.start();
});

afterAll(() => boss.stop({ graceful: false }));

/** Hands out what is in the outbox, and does the jobs of one queue. */
async function workOff(queue: "mail.compose" | "mail.send"): Promise<number> {
  await dispatchBatch(boss);
  const waiting = await boss.fetch(queue, { batchSize: 10 });
  for (const { data } of waiting) await jobs.find((job) => job.queue === queue)?.handler(data, NOTHING_MORE);
  return waiting.length;
}

it("brings an event from the outbox to a mail, which waits for an admin where no SMTP is set", async () => {
  const { clientId, resellerId, name } = await createTestReseller();
  const object = { id: resellerId, businessName: name, renewalsHeld: false, statusReason: "Late." };
  await asProvider((tx) => emitEvent(tx, jobContext(), { type: "reseller.suspended", clientId, object }));
  expect(await workOff("mail.compose")).toBe(1);
  expect(await mailsOf(clientId)).toMatchObject([{ type: "reseller_suspended", status: "held" }]);
  expect(await workOff("mail.send")).toBe(0);
});

it("brings a mail that an admin asks for to the one that sends", async () => {
  const [id, admin] = [await createTestMail({ status: "held" }), await createTestAdmin()];
  await sendMailAgain(admin.ctx, { id }, true);
  expect(await mailById(id)).toMatchObject({ status: "queued" });
  expect(await workOff("mail.send")).toBe(1);
  // The worker's own settings have no SMTP.
  expect(await mailById(id)).toMatchObject({ status: "held" });
});
