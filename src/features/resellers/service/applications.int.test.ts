import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { toPublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { apply, filledIn } from "@/testing/applications";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  approveApplication,
  approveApplicationInput,
  countApplications,
  getOwnApplication,
  getOwnApplicationStatus,
  getResellerProfile,
  listApplications,
  rejectApplication,
  requestApplicationInfo,
  submitApplication,
  withdrawApplication,
} from "..";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  await createTestReseller(); // makes the lowest tier
});

afterEach(async () => {
  await updateSettings(admin.ctx, "program", DEFAULT_SETTINGS.program);
});

async function applied(client?: TestClient) {
  const applicant = client ?? (await createTestClient());
  return { client: applicant, id: (await apply(applicant)).id };
}

const asReseller = ({ actor }: TestClient) => testContext({ ...actor, resellerStatus: "active" as const });
const tier = (slug: string) => asProvider((tx) => tx.tier.findUniqueOrThrow({ where: { slug } }));
const approval = (id: string, more: object = {}) =>
  approveApplicationInput.parse({ id: toPublicId("application", id), note: "Welcome.", ...more });

describe("approving", () => {
  it("may name the tier and a rate of its own (R4)", async () => {
    const { client, id } = await applied();
    const silver = await tier("silver");
    const more = { tierId: toPublicId("tier", silver.id), rateBps: 1_750 };
    await approveApplication(admin.ctx, approval(id, more));
    expect(await getResellerProfile(asReseller(client))).toMatchObject({
      tier: { name: "Silver" },
      tierPinned: true,
      rateBps: 1_750,
      rateSource: "own_rate",
    });
  });

  it("takes a tier that there is, or nothing happens", async () => {
    const { client, id } = await applied();
    const error = await errorOf(
      approveApplication(admin.ctx, approval(id, { tierId: toPublicId("tier", client.clientId) })),
    );
    expect(error.fields).toMatchObject([{ path: ["tierId"] }]);
    expect(await getOwnApplication(client.ctx)).toMatchObject({ status: "pending", messages: [] });
  });

  it("tells its own client how far it is", async () => {
    const { client } = await applied();
    expect(await getOwnApplicationStatus(client.ctx)).toBe("pending");
    expect(await getOwnApplicationStatus((await createTestClient()).ctx)).toBeNull();
    expect(await codeOf(getOwnApplicationStatus(admin.ctx))).toBe("forbidden");
  });

  it.each([-1, 10_001, 1_000.5])("refuses the rate %d", (rateBps) => {
    expect(() => approval(crypto.randomUUID(), { rateBps })).toThrow();
  });
});

describe("auto-approval", () => {
  it("makes the applicant a reseller the moment the form is sent (R7), once, also when it applies again", async () => {
    const { client, id } = await applied();
    await rejectApplication(admin.ctx, { id, note: "Not yet." });
    await updateSettings(admin.ctx, "program", { autoApprove: true, reapplyAfterDays: 0 });
    const form = await filledIn();
    const results = await Promise.all([0, 1, 2].map(() => codeOf(submitApplication(client.ctx, form))));
    expect(results.sort()).toEqual(["done", "state_conflict", "state_conflict"]);
    expect(await getOwnApplication(client.ctx)).toMatchObject({ status: "approved" });
    expect(await getResellerProfile(asReseller(client))).toMatchObject({
      status: "active",
      tierPinned: false,
    });
    const { items } = await listActivity(client.ctx, { limit: 3, action: "application.approved" });
    expect(items).toMatchObject([
      { actor: { label: "Cleo Client" }, after: { status: "approved", automatic: true } },
    ]);
    const events = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: client.clientId } }),
    );
    expect(events.map(({ type }) => type)).toContain("application.approved");
  });

  it("is off unless somebody has turned it on (R8)", async () => {
    const { client } = await applied();
    expect(await getOwnApplication(client.ctx)).toMatchObject({ status: "pending" });
  });
});

describe("withdrawing", () => {
  it("takes an undecided application back, asked about or not; the client may apply again at once", async () => {
    const { client, id } = await applied();
    await withdrawApplication(client.ctx, { id });
    const second = await applied(client);
    await requestApplicationInfo(admin.ctx, { id: second.id, note: "How many?" });
    expect(await withdrawApplication(client.ctx, { id: second.id, note: "Never mind." })).toMatchObject({
      status: "withdrawn",
      messages: [{ fromProvider: true }, { fromProvider: false, body: "Never mind." }],
    });
    expect(await getOwnApplication(client.ctx)).toMatchObject({ mayApplyAgainAt: null });
    await applied(client);
  });

  it("is for the applicant, before the decision", async () => {
    const { client, id } = await applied();
    const other = await createTestClient();
    const member = testContext({ ...client.actor, areas: [] });
    expect(await codeOf(withdrawApplication(other.ctx, { id }))).toBe("not_found");
    expect(await codeOf(withdrawApplication(member, { id }))).toBe("forbidden");
    expect(await codeOf(withdrawApplication(admin.ctx, { id }))).toBe("forbidden");
    expect(await codeOf(withdrawApplication(anonymousContext(), { id }))).toBe("unauthenticated");
    await rejectApplication(admin.ctx, { id, note: "No." });
    const late = await errorOf(withdrawApplication(client.ctx, { id }));
    // The applicant does not learn who of the provider's people it was.
    expect(late).toMatchObject({
      code: "state_conflict",
      detail: expect.stringMatching(/^The provider rejected/),
    });
    expect(await codeOf(rejectApplication(admin.ctx, { id, note: "Again." }))).toBe("state_conflict");
  });
});

describe("applying again", () => {
  it("has to wait after a rejection, as long as the program says", async () => {
    const { client, id } = await applied();
    const clock = fixedClock(new Date());
    const at = (days: number) => {
      clock.set(new Date(decided + days * 86_400_000));
      return { ...client.ctx, clock };
    };
    await rejectApplication({ ...admin.ctx, clock }, { id, note: "Not yet." });
    const decided = clock.now().getTime();
    expect(await getOwnApplication(at(29))).toMatchObject({
      mayApplyAgainAt: new Date(decided + 30 * 86_400_000).toISOString(),
    });
    const early = await errorOf(submitApplication(at(29.99), await filledIn()));
    expect(early).toMatchObject({
      code: "state_conflict",
      detail: expect.stringMatching(/again from 20\d\d-/),
    });
    expect(await getOwnApplication(at(30))).toMatchObject({ mayApplyAgainAt: null });
    expect(await codeOf(submitApplication(at(30), await filledIn()))).toBe("done");
  });
});

describe("the queue", () => {
  it("counts each state, and shows what is older than some days", async () => {
    const before = await countApplications(admin.ctx);
    const { client, id } = await applied();
    expect(await countApplications(admin.ctx)).toEqual({ ...before, pending: before.pending + 1 });
    await asProvider((tx) =>
      tx.application.update({ where: { id }, data: { createdAt: new Date(Date.now() - 3.5 * 86_400_000) } }),
    );
    const older = async (olderThanDays: number) =>
      (await listApplications(admin.ctx, { limit: 5, client: client.clientId, olderThanDays })).items.length;
    expect([await older(3), await older(4)]).toEqual([1, 0]);
    expect(await codeOf(countApplications(client.ctx))).toBe("forbidden");
  });
});
