import { beforeAll, expect, it } from "vitest";
import { emitEvent } from "@/features/activity";
import { DEFAULT_SETTINGS } from "@/features/settings";
import type { Locale } from "@/i18n/locales";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { composeWaiting } from "@/testing/mail";
import { addTestMember, invite, newEmail } from "@/testing/people";

const { supportEmail } = DEFAULT_SETTINGS.company;
let reseller: TestReseller;

const speaks = (userId: string, locale: Locale | null) =>
  asProvider((tx) => tx.user.update({ where: { id: userId }, data: { locale } }));

/** Who got which subject, in which language, of what happened last. */
async function written(type: string) {
  const mails = (await composeWaiting(reseller.clientId)).filter((mail) => mail.type === type);
  return Object.fromEntries(
    mails.map(({ recipient, subject, html }) => [recipient, [/lang="(\w+)"/.exec(html)?.[1], subject]]),
  );
}

beforeAll(async () => {
  reseller = await createTestReseller();
  await asProvider((tx) => tx.client.update({ where: { id: reseller.clientId }, data: { locale: "de" } }));
});

it("writes to each reader of one event in its own language, and to who chose none in its client's", async () => {
  const english = await addTestMember({ clientId: reseller.clientId, actor: reseller.ctx.actor }, "all");
  await speaks(english.userId, "en");
  const object = { businessName: "Acme GmbH", statusReason: "Late.", renewalsHeld: true };
  await asProvider((tx) =>
    emitEvent(tx, jobContext(), { type: "reseller.suspended", clientId: reseller.clientId, object }),
  );
  expect(await written("reseller_suspended")).toEqual({
    [english.email]: ["en", "The reseller account of Acme GmbH is suspended"],
    [reseller.email]: ["de", "Das Reseller-Konto von Acme GmbH ist gesperrt"],
  });
});

it("invites an address in the language of the person who has it, or else of the client", async () => {
  const stranger = newEmail();
  await invite(reseller, { email: stranger });
  const known = await createTestReseller();
  const user = await asProvider((tx) => tx.user.findUniqueOrThrow({ where: { email: known.email } }));
  await speaks(user.id, "en");
  await invite(reseller, { email: known.email });
  expect(await written("invitation")).toMatchObject({
    [stranger]: ["de", expect.stringMatching(/^Einladung zu /)],
    [known.email]: ["en", expect.stringMatching(/^You are invited to /)],
  });
});

it("writes to the provider in the language of the admin whose address it is, whatever the client speaks", async () => {
  const ask = (number: string) =>
    asProvider((tx) =>
      emitEvent(tx, jobContext(), {
        type: "provisioning.failed",
        clientId: reseller.clientId,
        object: { id: number, action: "create", service: "Server", client: "Acme GmbH", error: "503" },
      }),
    );
  await ask("one");
  expect(await written("provisioning_failed")).toMatchObject({ [supportEmail]: ["en", expect.anything()] });
  const admin = await createTestAdmin();
  const { userId } = admin.ctx.actor;
  await asProvider((tx) =>
    tx.user.update({ where: { id: userId }, data: { email: supportEmail, locale: "de" } }),
  );
  await ask("two");
  expect(await written("provisioning_failed")).toMatchObject({
    [supportEmail]: ["de", "Bereitstellung fehlgeschlagen: Server von Acme GmbH"],
  });
});
