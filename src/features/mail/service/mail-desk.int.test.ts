import { beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import { inTransaction } from "@/db";
import { type Action, emitEvent, listActivity } from "@/features/activity";
import { getInvitation, invitationPath, resendInvitation } from "@/features/identity";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting, createTestMail, mailById } from "@/testing/mail";
import { invite, tokenOf, uuidOf } from "@/testing/people";
import {
  countMails,
  getMail,
  listMails,
  listMailsInput,
  releaseHeldMails,
  sendMail,
  sendMailAgain,
  showMailLink,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let reseller: TestReseller;

beforeAll(async () => {
  [admin, reseller] = await Promise.all([createTestAdmin(), createTestReseller()]);
});

const list = async (filter: object) =>
  (await listMails(admin.ctx, listMailsInput.parse(filter))).items.map(({ id }) => id);
const asks = (id: string) =>
  asProvider((tx) =>
    tx.outboxEvent.count({
      where: { type: "mail.queued", payload: { path: ["id"], equals: toPublicId("mail", id) } },
    }),
  );
const logged = async (action: Action) =>
  (await listActivity(admin.ctx, { limit: 100, action })).items.map(({ object, before, after }) => ({
    object,
    before,
    after,
  }));

describe("the list", () => {
  it("narrows by status, type, and part of an address or name, each as typed", async () => {
    const one = await createTestMail({ recipient: "per%cent@list.test", name: "Łucja" });
    const two = await createTestMail({ recipient: "percent@list.test", status: "failed", link: true });
    const ids = [one, two].map((id) => toPublicId("mail", id));
    expect(await list({ q: "@LIST.test" })).toEqual([...ids].reverse());
    expect(await list({ q: "per%" })).toEqual([ids[0]]);
    expect(await list({ q: "łucja" })).toEqual([ids[0]]);
    expect(await list({ q: "@list.test", status: "failed" })).toEqual([ids[1]]);
    expect(await list({ q: "@list.test", type: "application_rejected" })).toEqual([ids[0]]);
    expect(await list({ q: ids[1] })).toEqual([ids[1]]);
    const first = await listMails(admin.ctx, listMailsInput.parse({ q: "@list.test", limit: 1 }));
    expect(first.items.map(({ id }) => id)).toEqual([ids[1]]);
    const rest = listMailsInput.parse({ q: "@list.test", limit: 1, cursor: first.nextCursor });
    expect((await listMails(admin.ctx, rest)).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await countMails(admin.ctx)).failed).toBeGreaterThanOrEqual(1);
  });
});

describe("a secret link", () => {
  it("is shown on demand, which is logged, and is in no page, list or log", async () => {
    const id = await createTestMail({ link: true, status: "held" });
    const { linkId } = await mailById(id);
    const path = invitationPath(linkId ?? "", 1);
    const mail = await getMail(admin.ctx, { id });
    expect(mail).toMatchObject({ hasSecretLink: true, status: "held" });
    expect(mail.html).not.toContain("href");
    expect(JSON.stringify(mail)).not.toMatch(/\{\{link|\/invitation\//);
    expect(await showMailLink(admin.ctx, { id })).toEqual({ link: `http://localhost:3000${path}` });
    const log = await logged("mail.link_shown");
    expect(log.map(({ object }) => object.id)).toContain(toPublicId("mail", id));
    expect(JSON.stringify(log)).not.toContain(path);
  });

  it("opens the invitation that it was written for, and the newer mail's alone once it is sent again", async () => {
    const client = await createTestClient();
    const invitation = await invite(client);
    const id = uuidOf("invitation", invitation.id);
    const linkOf = async (mail: { id: string } | undefined) =>
      (await showMailLink(admin.ctx, { id: mail?.id ?? "" })).link.split("/").at(-1) ?? "";
    const [first] = await composeWaiting(client.clientId);
    expect(first).toMatchObject({ type: "invitation", recipient: invitation.email });
    expect(await linkOf(first)).toBe(tokenOf(invitation));
    await getInvitation(anonymousContext(), { token: await linkOf(first) });

    await resendInvitation(client.ctx, { id });
    const [, second] = await composeWaiting(client.clientId);
    await getInvitation(anonymousContext(), { token: await linkOf(second) });
    expect(await codeOf(getInvitation(anonymousContext(), { token: await linkOf(first) }))).toBe("not_found");
  });

  it("is the recipient's alone once it is sent, and not there where there is none", async () => {
    const sent = await createTestMail({ link: true, status: "sent" });
    expect(await codeOf(showMailLink(admin.ctx, { id: sent }))).toBe("state_conflict");
    const plain = await createTestMail();
    expect(await codeOf(showMailLink(admin.ctx, { id: plain }))).toBe("not_found");
  });
});

describe("sending again", () => {
  it.each(["held", "failed", "queued"] as const)(
    "queues a mail that is %s, and says so in the log",
    async (status) => {
      const id = await createTestMail({ status });
      expect(await sendMailAgain(admin.ctx, { id }, true)).toMatchObject({ status: "queued" });
      expect(await mailById(id)).toMatchObject({ status: "queued", attempts: 0, resends: 0 });
      expect(await asks(id)).toBe(1);
      const log = await logged("mail.sent_again");
      expect(log.find(({ object }) => object.id === toPublicId("mail", id))?.before).toEqual({ status });
    },
  );

  it("makes another message of one that was sent, so that no program hides it", async () => {
    const id = await createTestMail({ status: "sent" });
    await sendMailAgain(admin.ctx, { id }, true);
    const ids: string[] = [];
    const mailer = { send: async (message: { messageId: string }) => void ids.push(message.messageId) };
    await sendMail(jobContext(), { id }, mailer);
    expect(ids).toEqual([`${toPublicId("mail", id)}.2@localhost`]);
  });

  it("is refused without SMTP, and while a worker has the mail", async () => {
    const id = await createTestMail({ status: "held" });
    expect(await codeOf(sendMailAgain(admin.ctx, { id }, false))).toBe("state_conflict");
    expect(await codeOf(releaseHeldMails(admin.ctx, false))).toBe("state_conflict");
    expect(await mailById(id)).toMatchObject({ status: "held" });
    const taken = await createTestMail();
    let finish = () => {};
    const mailer = {
      send: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    };
    const sending = sendMail(jobContext(), { id: taken }, mailer);
    await expect.poll(async () => (await mailById(taken)).status).toBe("sending");
    expect(await codeOf(sendMailAgain(admin.ctx, { id: taken }, true))).toBe("state_conflict");
    finish();
    await sending;
    expect(await mailById(taken)).toMatchObject({ status: "sent" });
  });

  it("takes all that are held, each once, also when pressed twice at once", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => createTestMail({ status: "held" })));
    const before = (await countMails(admin.ctx)).held;
    const presses = await Promise.all([releaseHeldMails(admin.ctx, true), releaseHeldMails(admin.ctx, true)]);
    expect(presses.reduce((sum, { released }) => sum + released, 0)).toBe(before);
    expect((await countMails(admin.ctx)).held).toBe(0);
    for (const id of ids) expect(await asks(id)).toBe(1);
    expect(await logged("mail.held_released")).toMatchObject([{ object: { id: "held" } }]);
  });
});

describe("nobody but an admin", () => {
  const apiKey = () =>
    testContext({
      kind: "api_key" as const,
      keyId: newId(),
      label: "key",
      resellerId: reseller.clientId,
      scopes: [],
      resellerStatus: "active" as const,
    });

  it("gets at mails", async () => {
    const id = await createTestMail({ status: "held", link: true });
    for (const [ctx, code] of [
      [reseller.ctx, "forbidden"],
      [apiKey(), "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(listMails(ctx, listMailsInput.parse({})))).toBe(code);
      expect(await codeOf(countMails(ctx))).toBe(code);
      expect(await codeOf(getMail(ctx, { id }))).toBe(code);
      expect(await codeOf(showMailLink(ctx, { id }))).toBe(code);
      expect(await codeOf(sendMailAgain(ctx, { id }, true))).toBe(code);
      expect(await codeOf(releaseHeldMails(ctx, true))).toBe(code);
    }
    expect(await mailById(id)).toMatchObject({ status: "held" });
    expect(await codeOf(getMail(admin.ctx, { id: newId() }))).toBe("not_found");
    expect(await codeOf(sendMailAgain(admin.ctx, { id: newId() }, true))).toBe("not_found");
  });

  it("sees a row of another tenant, or one that makes a secret link", async () => {
    for (const { clientId } of [reseller, await createTestReseller()]) {
      await asProvider((tx) =>
        emitEvent(tx, jobContext(), {
          type: "reseller.reactivated",
          clientId,
          object: { businessName: "Reseller GmbH" },
        }),
      );
      expect(await composeWaiting(clientId)).toHaveLength(1);
      await createTestMail({ status: "held", link: true, clientId });
    }
    const scope = { kind: "tenant", clientId: reseller.clientId } as const;
    const seen = await inTransaction(reseller.ctx, scope, (tx) => tx.mail.findMany());
    expect(seen.map(({ type, clientId }) => [type, clientId])).toEqual([
      ["reseller_reactivated", reseller.clientId],
    ]);
  });

  it("finds them in the log of a tenant", async () => {
    const { items } = await listActivity(reseller.ctx, { limit: 100 });
    expect(items.filter(({ action }) => action.startsWith("mail."))).toEqual([]);
  });
});
