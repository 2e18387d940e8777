import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import { emitEvent } from "@/features/activity";
import { invitationToken } from "@/features/identity";
import {
  answerApplication,
  approveApplication,
  approveApplicationInput,
  deactivateReseller,
  reactivateReseller,
  rejectApplication,
  requestApplicationInfo,
  setResellerTier,
  suspendReseller,
  withdrawApplication,
} from "@/features/resellers";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { apply } from "@/testing/applications";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { composeWaiting, mailsOf } from "@/testing/mail";
import { composeMails } from "..";

const ANSWERS = { businessName: "Zoë & Łódź GmbH", description: "We sell servers." };

const { supportEmail } = DEFAULT_SETTINGS.company;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  await createTestReseller(); // makes the lowest tier
});

afterEach(() => updateSettings(admin.ctx, "program", DEFAULT_SETTINGS.program));

async function applied(client: Pick<TestClient, "ctx">) {
  return (await apply(client, ANSWERS)).id;
}

/** What has come for whom since the last look. */
async function newMails(client: TestClient, seen: number) {
  const all = await composeWaiting(client.clientId);
  return all.slice(seen).map(({ type, recipient }) => [type, recipient]);
}

describe("an application", () => {
  it("mails each side what it waits for, and what the other wrote", async () => {
    const client = await createTestClient();
    const id = await applied(client);
    expect(await newMails(client, 0)).toEqual([
      ["application_received", client.email],
      ["application_new", supportEmail],
    ]);
    await requestApplicationInfo(admin.ctx, { id, note: "How many servers?\n<b>Roughly</b>" });
    expect(await newMails(client, 2)).toEqual([["application_info_requested", client.email]]);
    await answerApplication(client.ctx, { id, note: "About 40." });
    expect(await newMails(client, 3)).toEqual([["application_answered", supportEmail]]);
    const more = { note: "Welcome to the family.", rateBps: 1_750 };
    await approveApplication(
      admin.ctx,
      approveApplicationInput.parse({ id: toPublicId("application", id), ...more }),
    );
    expect(await newMails(client, 4)).toEqual([["application_approved", client.email]]);

    const mails = await mailsOf(client.clientId);
    expect(mails[0]?.text).toContain("Hello Cleo Client,");
    expect(mails[2]?.text).toContain("> How many servers?\n> <b>Roughly</b>");
    expect(mails[2]?.html).toContain("&lt;b&gt;Roughly&lt;/b&gt;");
    expect(mails[3]?.text).toContain("> About 40.");
    expect(mails[4]?.subject).toBe("Zoë & Łódź GmbH is a reseller of My hosting company now");
    expect(mails[4]?.text).toMatch(/tier \S+ and buy at 17\.5% off retail[\s\S]*> Welcome to the family\./);
    expect(mails[4]?.text).toContain("http://localhost:3000/portal/order");
  });

  it("that is rejected tells why; one that is withdrawn tells the provider", async () => {
    const client = await createTestClient();
    await rejectApplication(admin.ctx, { id: await applied(client), note: "No register entry." });
    const [, , rejected] = await composeWaiting(client.clientId);
    expect([rejected?.type, rejected?.recipient]).toEqual(["application_rejected", client.email]);
    expect(rejected?.text).toContain("> No register entry.");

    const other = await createTestClient();
    await withdrawApplication(other.ctx, { id: await applied(other) });
    expect(await newMails(other, 2)).toEqual([["application_withdrawn", supportEmail]]);
  });

  it("that approves itself is answered by one mail, which names tier and rate (R7)", async () => {
    await updateSettings(admin.ctx, "program", { autoApprove: true, defaultRateBps: 1_100 });
    const client = await createTestClient();
    await applied(client);
    const mails = await composeWaiting(client.clientId);
    expect(mails.map(({ type, recipient }) => [type, recipient])).toEqual([
      ["application_approved", client.email],
    ]);
    expect(mails[0]?.text).toMatch(/at 11% off retail/);
  });
});

describe("a reseller", () => {
  it("is told of each change of its status and tier", async () => {
    const client = await createTestReseller();
    const id = client.clientId;
    await suspendReseller(admin.ctx, { id, reason: "Two invoices are open.", renewals: "hold" });
    await reactivateReseller(admin.ctx, { id, reason: "Paid." });
    const silver = await asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug: "silver" } }));
    await setResellerTier(admin.ctx, { id, tierId: silver.id, reason: "By contract." });
    await deactivateReseller(admin.ctx, { id, reason: "Closed its business." });
    const mails = await composeWaiting(id);
    expect(mails.map(({ type, recipient }) => [type, recipient])).toEqual(
      ["reseller_suspended", "reseller_reactivated", "reseller_tier_changed", "reseller_deactivated"].map(
        (type) => [type, client.email],
      ),
    );
    expect(mails[0]?.text).toMatch(/> Two invoices are open\.[\s\S]*nothing renews/);
    expect(mails[2]?.subject).toContain("Silver");
    expect(mails[3]?.text).toContain("> Closed its business.");
  });

  it("that was made directly gets its mail", async () => {
    const client = await createTestReseller();
    const object = { id: client.resellerId, object: "reseller", businessName: client.name };
    await asProvider((tx) =>
      emitEvent(tx, jobContext(), {
        type: "reseller.created",
        clientId: client.clientId,
        object: { ...object, tier: { name: "Gold" }, rateBps: 2_000 },
      }),
    );
    const [mail] = await composeWaiting(client.clientId);
    expect(mail?.type).toBe("reseller_created");
    expect(mail?.text).toContain("You begin in the tier Gold and buy at 20% off retail prices.");
  });
});

describe("an invitation", () => {
  it("is kept without its secret, in no column", async () => {
    const client = await createTestClient();
    const id = newId();
    await asProvider((tx) =>
      emitEvent(tx, jobContext(), {
        type: "invitation.created",
        clientId: client.clientId,
        object: {
          id: toPublicId("invitation", id),
          object: "invitation",
          email: "new@example.org",
          name: "Jo {{link}}",
          clientName: client.name,
          invitedBy: "Cleo Client",
          role: "owner",
          round: 3,
          expiresAt: "2026-12-03T07:56:00.000Z",
          asReseller: false,
        },
      }),
    );
    const [mail] = await composeWaiting(client.clientId);
    expect(mail).toMatchObject({
      recipient: "new@example.org",
      linkKind: "invitation",
      linkId: id,
      linkRound: 3,
    });
    const row = await asProvider(
      (tx) => tx.$queryRaw<[{ all: string }]>`
      SELECT row_to_json(m)::text AS all FROM mails m WHERE id = ${mail?.id}::uuid`,
    );
    expect(row[0].all).toContain("{{link}}");
    expect(row[0].all).not.toContain(invitationToken(id, 3));
    expect(row[0].all).not.toContain("/invitation/");
  });
});

describe("composing", () => {
  it("twice, and by several at once, writes each mail once", async () => {
    const client = await createTestClient();
    await applied(client);
    const { id: eventId } = await asProvider((tx) =>
      tx.outboxEvent.findFirstOrThrow({ where: { clientId: client.clientId } }),
    );
    const counts = await Promise.all(
      [1, 2, 3, 4].map(() => composeMails(jobContext(), { eventIds: [eventId] }, true)),
    );
    expect(counts.sort()).toEqual([0, 0, 0, 2]);
    const mails = await composeWaiting(client.clientId, true);
    expect(mails.map(({ status }) => status)).toEqual(["queued", "queued"]);
    const ids = mails.map(({ id }) => toPublicId("mail", id));
    const asked = await asProvider((tx) => tx.outboxEvent.findMany({ where: { type: "mail.queued" } }));
    const askedFor = asked
      .map(({ payload }) => (payload as { id: string }).id)
      .filter((id) => ids.includes(id));
    expect(askedFor.sort()).toEqual(ids.sort());
  });

  it("reaches every owner, and the person who applied, but nobody who is disabled", async () => {
    const client = await createTestClient();
    const people = await Promise.all(
      ["owner", "member", "disabled", "applicant"].map((name) => person(client, name)),
    );
    await asProvider(async (tx) => {
      await tx.user.update({ where: { id: people[2]?.id }, data: { disabledAt: new Date() } });
    });
    const applicant = {
      ...client,
      ctx: { ...client.ctx, actor: { ...client.actor, userId: people[3]?.id ?? "" } },
    };
    await applied(applicant);
    const mails = await composeWaiting(client.clientId);
    const received = mails
      .filter(({ type }) => type === "application_received")
      .map(({ recipient }) => recipient);
    expect(received.sort()).toEqual([client.email, people[0]?.email, people[3]?.email].sort());
  });

  it("is for the provider's own jobs", async () => {
    const client = await createTestReseller();
    const input = { eventIds: [newId()] };
    expect(await codeOf(composeMails(client.ctx, input, false))).toBe("forbidden");
    expect(await codeOf(composeMails(admin.ctx, input, false))).toBe("forbidden");
    expect(await codeOf(composeMails(anonymousContext(), input, false))).toBe("unauthenticated");
    expect(await codeOf(composeMails(jobContext(), input, false))).toBe("not_found");
  });
});

/** Another person of the client: an owner unless it is called otherwise. */
async function person(client: TestClient, name: string) {
  const now = new Date();
  const id = newId(now);
  const email = `${name}-${id}@client.test`;
  const role = name === "member" || name === "applicant" ? ("member" as const) : ("owner" as const);
  await asProvider(async (tx) => {
    await tx.user.create({ data: { id, email, name, role: "client", createdAt: now, updatedAt: now } });
    await tx.membership.create({ data: { clientId: client.clientId, userId: id, role, createdAt: now } });
  });
  return { id, email };
}
