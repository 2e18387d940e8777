import { afterEach, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { invitationPath } from "@/features/identity";
import { DEFAULT_SETTINGS } from "@/features/settings";
import { MailError, type Mailer } from "@/integrations/mail";
import { createSmtpMailer } from "@/integrations/mail/smtp-mailer";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { createTestMail, mailById } from "@/testing/mail";
import { headerOf, partOf, startSmtp, type TestSmtp } from "@/testing/smtp";
import { sendMail } from "..";

const { company } = DEFAULT_SETTINGS;
const open: TestSmtp[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function smtp(options?: Parameters<typeof startSmtp>[0]) {
  const server = await startSmtp(options);
  open.push(server);
  return { ...server, mailer: createSmtpMailer(server.url) };
}

const refusing = (responseCode: number, text: string) =>
  smtp({ onRcptTo: (_to, _session, callback) => callback(Object.assign(new Error(text), { responseCode })) });

/** Tries as the queue does: again after each throw, at most so many times. Returns how many tries it took. */
async function work(id: string, mailer: Mailer | null, most = 20): Promise<number> {
  for (let tries = 1; tries <= most; tries += 1) {
    const outcome = await sendMail(jobContext(), { id }, mailer).catch((error: unknown) => error);
    if (outcome === undefined) return tries;
    if (!(outcome instanceof MailError)) throw outcome;
  }
  throw new Error("the queue would go on");
}

describe("sending a mail", () => {
  it("delivers it once, whole, from the company to its person", async () => {
    const { mailer, received } = await smtp();
    const id = await createTestMail();
    await sendMail(jobContext(), { id }, mailer);
    // At least once: the job again changes nothing.
    await sendMail(jobContext(), { id }, mailer);
    expect(received).toHaveLength(1);
    const [mail] = received;
    if (!mail) throw new Error("nothing has arrived");
    const row = await mailById(id);
    expect(row).toMatchObject({ status: "sent", attempts: 1, failure: null, leaseUntil: null });
    expect(row.sentAt).not.toBeNull();
    expect(mail.to).toEqual([row.recipient]);
    expect(headerOf(mail, "From")).toBe(`${company.name} <${company.supportEmail}>`);
    expect(headerOf(mail, "To")).toBe(`Zoë 東京 <${row.recipient}>`);
    expect(headerOf(mail, "Subject")).toBe("Grüße aus Łódź 🚀");
    expect(headerOf(mail, "Message-ID")).toBe(`<${toPublicId("mail", id)}@localhost>`);
    // It has no secret link: what looks like the mark of one is somebody's words.
    expect(partOf(mail, "text/plain")).toContain("Hello {{link}}");
  });

  it("makes a secret link at that moment, and keeps it nowhere", async () => {
    const { mailer, received } = await smtp();
    const id = await createTestMail({ link: true });
    await sendMail(jobContext(), { id }, mailer);
    const row = await mailById(id);
    const link = `http://localhost:3000${invitationPath(row.linkId ?? "", 1)}`;
    const [mail] = received;
    if (!mail) throw new Error("nothing has arrived");
    expect(partOf(mail, "text/plain")).toContain(`\r\n${link}\r\n`);
    expect(partOf(mail, "text/html")).toContain(`<a href="${link}">${link}</a>`);
    expect(JSON.stringify(row)).not.toContain(invitationPath(row.linkId ?? "", 1));
  });

  it("happens once when two workers have it at once", async () => {
    const { mailer, received } = await smtp();
    const id = await createTestMail();
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(sendMail(jobContext(), { id }, mailer))));
    expect(outcomes.filter((outcome) => outcome !== "done" && outcome !== "unavailable")).toEqual([]);
    expect(received).toHaveLength(1);
    expect(await mailById(id)).toMatchObject({ status: "sent", attempts: 1 });
  });

  it("goes on after a worker that has died, once its time is over", async () => {
    const { mailer, received } = await smtp();
    const id = await createTestMail();
    const clock = fixedClock("2026-11-26T12:00:00Z");
    const dies: Mailer = { send: () => Promise.reject(new Error("the process ends here")) };
    const ctx = testContext(jobContext().actor, { clock });
    await expect(sendMail(ctx, { id }, dies)).rejects.toThrow("the process ends here");
    expect(await codeOf(sendMail(ctx, { id }, mailer))).toBe("unavailable");
    expect(received).toHaveLength(0);
    clock.set("2026-11-26T12:03:00Z");
    await sendMail(ctx, { id }, mailer);
    expect(received).toHaveLength(1);
    expect(await mailById(id)).toMatchObject({ status: "sent", attempts: 2 });
  });
});

describe("a mail that does not go out", () => {
  it("is given up after a few tries when the server says no and means it, with the server's words", async () => {
    const { mailer } = await refusing(550, "5.1.1 no such mailbox");
    const id = await createTestMail();
    expect(await work(id, mailer)).toBe(3);
    expect(await mailById(id)).toMatchObject({
      status: "failed",
      attempts: 3,
      failure: "recipient",
      serverAnswer: "550 5.1.1 no such mailbox",
    });
  });

  it("is tried longer when nobody listens, or the server says later; in between it waits with the reason", async () => {
    const away = await startSmtp();
    await away.close();
    const id = await createTestMail();
    const mailer = createSmtpMailer(away.url);
    await expect(sendMail(jobContext(), { id }, mailer)).rejects.toThrow(MailError);
    expect(await mailById(id)).toMatchObject({ status: "queued", attempts: 1, failure: "unreachable" });
    expect(await work(id, mailer)).toBe(9);
    expect(await mailById(id)).toMatchObject({ status: "failed", attempts: 10, failure: "unreachable" });

    const busy = await refusing(451, "4.7.1 later");
    const second = await createTestMail();
    await expect(sendMail(jobContext(), { id: second }, busy.mailer)).rejects.toThrow(MailError);
    const { mailer: ready, received } = await smtp();
    expect(await work(second, ready)).toBe(1);
    expect(received).toHaveLength(1);
    expect(await mailById(second)).toMatchObject({
      status: "sent",
      attempts: 2,
      failure: null,
      serverAnswer: null,
    });
  });

  it("is held, and not tried, when no SMTP is set", async () => {
    const id = await createTestMail();
    expect(await work(id, null)).toBe(1);
    expect(await mailById(id)).toMatchObject({ status: "held", attempts: 0 });
    const { mailer, received } = await smtp();
    await sendMail(jobContext(), { id }, mailer);
    expect(received).toHaveLength(0);
  });
});

describe("who and what may touch a mail", () => {
  it("is sent by the provider's own jobs alone", async () => {
    const [{ ctx: admin }, { ctx: client }] = await Promise.all([createTestAdmin(), createTestReseller()]);
    const input = { id: newId() };
    expect(await codeOf(sendMail(client, input, null))).toBe("forbidden");
    expect(await codeOf(sendMail(admin, input, null))).toBe("forbidden");
    expect(await codeOf(sendMail(anonymousContext(), input, null))).toBe("unauthenticated");
    const { mailer } = await smtp();
    expect(await codeOf(sendMail(jobContext(), input, mailer))).toBe("not_found");
  });

  it("lets nobody rewrite what was written, or take a mail away", async () => {
    const id = await createTestMail();
    const change = (data: object) => asProvider((tx) => tx.mail.updateMany({ where: { id }, data }));
    for (const data of [{ subject: "x" }, { recipient: "x@x.test" }, { linkRound: 9 }]) {
      await expect(change(data)).rejects.toThrow(/permission denied/);
    }
    // Its text may go, once it was sent and as a whole, and in no other way change.
    const emptiedAt = new Date();
    for (const data of [
      { text: "x" },
      { html: "" },
      { text: "", html: "", emptiedAt },
      { text: "x", emptiedAt },
    ])
      await expect(change(data)).rejects.toThrow();
    expect(await mailById(id)).toMatchObject({ text: expect.stringContaining("Hello"), emptiedAt: null });
    await expect(asProvider((tx) => tx.mail.deleteMany({ where: { id } }))).rejects.toThrow(
      /permission denied/,
    );
    expect(await codeOf(change({ status: "sent", sentAt: new Date() }))).toBe("state_conflict");
  });
});
