import { beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { emitEvent } from "@/features/activity";
import { updateSettings } from "@/features/settings";
import { LOCALES, type Locale } from "@/i18n/locales";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import { createTestMail, mailById, mailsOf } from "@/testing/mail";
import {
  type Brand,
  changeWording,
  changeWordingInput,
  composeMails,
  forgetMails,
  getTemplate,
  listTemplates,
  resetWording,
  sendMail,
  sendMailAgain,
  sendTestMail,
  WORDED_TYPES,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
});

const type = "reseller_suspended";
const EN = { type, locale: "en" } as const;
const DE = { type, locale: "de" } as const;
const WORDING = {
  subject: "Bad news, {{business_name}}",
  heading: "Hm",
  body: "Why?\n{{reason}}\n\nBye, {{company}}",
};

async function suspend(brand?: Brand, locale: Locale = "en") {
  const { clientId, resellerId } = await createTestReseller();
  await asProvider((tx) => tx.client.update({ where: { id: clientId }, data: { locale } }));
  const object = {
    id: resellerId,
    businessName: "Acme {{company}}",
    statusReason: "Late.\nAgain.",
    renewalsHeld: true,
  };
  await asProvider((tx) => emitEvent(tx, jobContext(), { type: "reseller.suspended", clientId, object }));
  const { id } = await asProvider((tx) =>
    tx.outboxEvent.findFirstOrThrow({ where: { clientId, type: "reseller.suspended" } }),
  );
  await composeMails(jobContext(), { eventIds: [id] }, false, brand);
  const [mail] = await mailsOf(clientId);
  if (!mail) throw new Error("there is no mail");
  return mail;
}

const logged = (action: string) =>
  asProvider((tx) => tx.activity.findMany({ where: { action, objectId: type }, orderBy: { id: "asc" } }));

describe("a wording of the provider's own", () => {
  it("is what the next mail says, and what it was goes into the log, until it is put back", async () => {
    const before = (await getTemplate(admin.ctx, EN)).wording;
    await changeWording(admin.ctx, { ...EN, ...WORDING });
    const mail = await suspend();
    expect(mail.subject).toBe("Bad news, Acme {{company}}");
    expect(mail.text).toMatch(/Why\?\n\n> Late\.\n> Again\.\n\nBye, My hosting company/);
    expect(await getTemplate(admin.ctx, EN)).toMatchObject({ wording: WORDING, isChanged: true });
    expect((await listTemplates(admin.ctx, { locale: "en" })).find((one) => one.type === type)).toMatchObject(
      {
        subject: WORDING.subject,
        changedAt: expect.any(String),
      },
    );

    await changeWording(admin.ctx, { ...EN, ...WORDING });
    expect(await logged("mail.wording_changed")).toMatchObject([{ before, after: WORDING, clientId: null }]);
    await resetWording(admin.ctx, EN);
    await resetWording(admin.ctx, EN);
    expect(await logged("mail.wording_reset")).toMatchObject([{ before: WORDING, after: before }]);
    expect((await suspend()).subject).toContain("is suspended");
  });

  it("is of one language: readers of the other have the product's own words in it, or those that the provider has for it", async () => {
    await changeWording(admin.ctx, { ...EN, ...WORDING });
    const mail = await suspend(undefined, "de");
    expect(mail.subject).toBe("Das Reseller-Konto von Acme {{company}} ist gesperrt");
    expect(mail.html).toContain('<html lang="de">');
    await changeWording(admin.ctx, {
      ...DE,
      ...WORDING,
      subject: "Schlechte Nachrichten, {{business_name}}",
    });
    expect((await suspend(undefined, "de")).subject).toBe("Schlechte Nachrichten, Acme {{company}}");
    expect((await suspend()).subject).toBe("Bad news, Acme {{company}}");
    const isChanged = async () =>
      Promise.all([EN, DE].map(async (one) => (await getTemplate(admin.ctx, one)).isChanged));
    await resetWording(admin.ctx, EN);
    expect(await isChanged()).toEqual([false, true]);
    await resetWording(admin.ctx, DE);
    expect(await isChanged()).toEqual([false, false]);
  });

  it("may name what the mail knows, and nothing else: the error stands at the field", async () => {
    const change = (more: object) =>
      changeWording(admin.ctx, changeWordingInput.parse({ type, ...WORDING, ...more }));
    const error = await errorOf(change({ subject: "{{nobody}}", body: "Half a {{mark" }));
    expect(error.code).toBe("validation_failed");
    expect(error.fields.map(({ path }) => path)).toEqual([["subject"], ["body"]]);
    expect(error.fields[0]?.detail).toMatch(/{{nobody}} is not known.*{{reason}}/);
    expect((await getTemplate(admin.ctx, EN)).isChanged).toBe(false);
    for (const bad of [
      { subject: "" },
      { subject: "a\nb" },
      { body: " " },
      { body: "x".repeat(5_001) },
      { type: "no" },
    ])
      expect(changeWordingInput.safeParse({ type, ...WORDING, ...bad }).success).toBe(false);
  });

  it("is not what a reseller's brand says: the product's words are, in the brand's name and from its address", async () => {
    const brand = {
      name: "Hallig Hosting",
      supportEmail: "help@hallig.example",
      senderEmail: "post@hallig.example",
      url: "https://kunden.hallig.example",
      logoUrl: null,
      accent: "#0a7d5c",
    };
    await updateSettings(admin.ctx, "company", { name: "Nordwolke" });
    await changeWording(admin.ctx, { ...EN, ...WORDING, body: "We are Nordwolke" });
    const mail = await suspend(brand);
    await asProvider((tx) => tx.mail.updateMany({ where: { id: mail.id }, data: { status: "queued" } }));
    const sent: unknown[] = [];
    await sendMail(jobContext(), { id: mail.id }, { send: async (message) => void sent.push(message) });
    expect(sent).toMatchObject([
      {
        from: { name: "Hallig Hosting", address: "post@hallig.example" },
        replyTo: { address: "help@hallig.example" },
        messageId: `${toPublicId("mail", mail.id)}@kunden.hallig.example`,
      },
    ]);
    // R54: nothing of the provider, in the headers, the text or the HTML.
    expect(JSON.stringify(sent)).not.toMatch(/nordwolke|localhost|support@example|tierline/i);
    await resetWording(admin.ctx, EN);
    await updateSettings(admin.ctx, "company", { name: "My hosting company" });
  });
});

describe.each(LOCALES)("every kind of mail in the language %s", (locale) => {
  it.each(WORDED_TYPES)("%s has a preview, and a test that goes to who asks", async (each) => {
    const { preview, variables } = await getTemplate(admin.ctx, { type: each, locale });
    expect(preview.subject).toMatch(/\w/);
    expect(preview.html).toContain("<h1");
    expect(preview.html).toContain(`<html lang="${locale}">`);
    expect(preview.text + preview.html + preview.subject).not.toMatch(/\{\{|mail\./);
    expect(variables).toContain("company");
    const mail = await sendTestMail(admin.ctx, { type: each, locale }, false);
    expect(mail).toMatchObject({ type: each, status: "held", recipient: { email: admin.email } });
    expect(mail.subject).toMatch(/^Test: /);
  });
});

describe("mails of long ago", () => {
  it("lose their text after the days that are set, once, and keep who got them", async () => {
    await updateSettings(admin.ctx, "mail", { keepDays: 30 });
    const day = 86_400_000;
    const at = (days: number) => new Date(Date.now() - days * day);
    const old = await createTestMail({ status: "sent", at: at(31) });
    const young = await createTestMail({ status: "sent", at: at(29) });
    const held = await createTestMail({ status: "held", at: at(400) });
    expect(await forgetMails(jobContext())).toBe(1);
    const emptied = await mailById(old);
    expect(emptied).toMatchObject({ text: "", html: "", status: "sent", emptiedAt: expect.any(Date) });
    expect(emptied.subject).not.toBe("");
    for (const id of [young, held]) expect((await mailById(id)).text).not.toBe("");
    expect(await forgetMails(jobContext())).toBe(0);
    expect((await mailById(old)).emptiedAt).toEqual(emptied.emptiedAt);
    expect(await codeOf(sendMailAgain(admin.ctx, { id: old }, true))).toBe("state_conflict");
  });
});

it("is for admins alone, and what the jobs do for jobs alone", async () => {
  const reseller = await createTestReseller();
  const key = testContext({
    kind: "api_key",
    keyId: newId(),
    label: "Key",
    resellerId: reseller.clientId,
    scopes: [],
    resellerStatus: "active",
  });
  for (const [who, code] of [
    [reseller.ctx, "forbidden"],
    [key, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as [Context, string][])
    for (const attempt of [
      () => listTemplates(who, { locale: "en" }),
      () => getTemplate(who, EN),
      () => changeWording(who, { ...EN, ...WORDING }),
      () => resetWording(who, EN),
      () => sendTestMail(who, EN, true),
      () => forgetMails(who),
    ])
      expect(await codeOf(attempt())).toBe(code);
  expect(await codeOf(forgetMails(admin.ctx))).toBe("forbidden");
});
