import { randomBytes } from "node:crypto";
import { fixedClock } from "@/core/clock";
import { toPublicId } from "@/core/ids";
import { inTransaction } from "@/db";
import { topUpBalance } from "@/features/billing";
import { createFirstAdmin } from "@/features/identity";
import { composeMails, MAIL_EVENTS } from "@/features/mail";
import { runDunning, runRenewals } from "@/features/renewals";
import { getSettings, updateSettings } from "@/features/settings";
import { extendApplicationForm } from "./application-form";
import { APPLICATIONS } from "./applications-data";
import { planColleagues } from "./colleagues";
import { retireOldProducts, seedCompany } from "./company";
import { CustomerNames } from "./customer-names";
import { type DemoFile, newPassword, type SignIn } from "./demo-file";
import { planApplication, planReseller } from "./onboarding";
import { openAccount, uuidOf } from "./party";
import { ADMIN, APPLICANT, DIRECT_CLIENTS } from "./people-data";
import { planProvisioningTrouble } from "./provisioning-life";
import { Random } from "./random";
import { giveKey, liveAsReseller } from "./reseller-life";
import { RESELLERS, type SeedReseller } from "./resellers-data";
import { type Account, placeOrder, reference, today } from "./sales";
import { offerSpecialProducts } from "./special-products";
import { planCannedReplies, planTickets } from "./tickets";
import { Timeline } from "./timeline";
import { DAY_MS, type World } from "./world";

type Keyed = SignIn & { id: string; key: string };
type Plans = { names: CustomerNames; keyed: Map<string, Keyed>; colleagues: SignIn[] };

/** Lives through the demo company's eighteen months, with the verbs of live data. */
export async function liveHistory(world: World, url: string): Promise<DemoFile> {
  const admin = await hireAdmin(world);
  await seedCompany(world);
  const timeline = new Timeline(world);
  const plans: Plans = { names: new CustomerNames(new Random(33)), keyed: new Map(), colleagues: [] };
  const { keyed, colleagues } = plans;
  for (const [index, seed] of RESELLERS.entries()) {
    planOne(world, timeline, { seed, random: new Random(seed.luck ?? index), ...plans });
  }
  const client = planDirectClients(world, timeline);
  for (const application of APPLICATIONS) planApplication(world, timeline, application);
  const applicant = { email: APPLICANT.email, password: newPassword() };
  timeline.plan(world.officeTime(new Random(1), world.end, -4), async () => {
    await openAccount(world, APPLICANT, applicant.password);
  });
  timeline.plan(world.officeTime(new Random(2), world.start, 270), () => retireOldProducts(world));
  timeline.plan(world.officeTime(new Random(4), world.end, -20), () => offerSpecialProducts(world));
  timeline.plan(world.officeTime(new Random(3), world.end, -30), () => extendApplicationForm(world));
  planProvisioningTrouble(world, timeline);
  planCannedReplies(world, timeline);
  await timeline.run();
  await beginRenewals(world);
  await composeLatestMails(world);
  await markDispatched(world);

  const { key: apiKey, ...reseller } = required(keyed.get("brightpixel"));
  const { key: otherApiKey, ...otherReseller } = required(keyed.get("cedar"));
  return {
    url,
    admin,
    client,
    applicant,
    reseller,
    reseller_member: required(colleagues[0]),
    other_reseller: otherReseller,
    api_key: apiKey,
    other_api_key: otherApiKey,
  };
}

async function hireAdmin(world: World): Promise<SignIn> {
  const { name, email } = ADMIN;
  const password = newPassword();
  const code = randomBytes(9).toString("base64url");
  const ctx = world.context({ kind: "anonymous" }, "192.0.2.10");
  const user = await createFirstAdmin(ctx, { code, name, email, password }, code);
  world.admin = { kind: "admin", userId: uuidOf("user", user.id), label: name };
  return { email, password };
}

type Plan = Plans & { seed: SeedReseller; random: Random };

function planOne(world: World, timeline: Timeline, plan: Plan): void {
  const { seed, random, names, keyed, colleagues } = plan;
  const isDemo = seed.key === "brightpixel" || seed.key === "cedar";
  const password = isDemo ? newPassword() : undefined;
  const onReady: Parameters<typeof planReseller>[2]["onReady"] = async (party) => {
    const account = liveAsReseller(world, timeline, { seed, party, random, names });
    if (password === undefined) return;
    planTickets(world, timeline, party, seed.key);
    timeline.plan(world.officeTime(random, world.clock.now(), 12), async () => {
      const key = await giveKey(world, account);
      keyed.set(seed.key, { email: seed.email, password, id: toPublicId("reseller", party.clientId), key });
    });
    timeline.plan(world.officeTime(random, world.end, -1), () => topUp(world, account, 500_000));
    if (seed.key === "brightpixel") colleagues.push(planColleagues(world, timeline, party, new Random(60)));
  };
  planReseller(world, timeline, { seed, random, password, onReady });
}

/** @returns the sign-in of the first of them, the demo's `client` */
function planDirectClients(world: World, timeline: Timeline): SignIn {
  const password = newPassword();
  for (const [index, seed] of DIRECT_CLIENTS.entries()) {
    const random = new Random(100 + index);
    const opened = world.officeTime(random, world.start, 5 + index * 45);
    timeline.plan(opened, async () => {
      const party = await openAccount(world, seed, index === 0 ? password : undefined);
      if (index === 0) planTickets(world, timeline, party, "direct");
      const pays = index === 0 ? "balance" : "transfer";
      const account: Account = { party, random, pays, late: 0.15, size: 0.7, isReseller: false };
      const label = seed.email.split("@")[1] ?? seed.key;
      const days = (world.end.getTime() - opened.getTime()) / DAY_MS;
      for (let count = random.between(5, 10); count > 0; count--) {
        const at = world.officeTime(random, opened, days * Math.sqrt(random.next()));
        timeline.plan(at, () => placeOrder(world, timeline, { account, customer: null, label }));
      }
    });
  }
  return { email: DIRECT_CLIENTS[0]?.email ?? "", password };
}

async function topUp(world: World, account: Account, amountMinor: number): Promise<void> {
  await topUpBalance(world.asAdmin(), {
    client: account.party.clientId,
    amountMinor,
    reference: reference(world, account),
    receivedAt: today(world),
  });
}

/** Services that ran out before are not made up for; the others renew by themselves from today on. */
async function beginRenewals(world: World): Promise<void> {
  const { renewals } = (await getSettings(world.asJob())).billing;
  const startsOn = world.end.toISOString().slice(0, 10);
  await updateSettings(world.asAdmin(), "billing", { renewals: { ...renewals, startsOn } });
  world.clock.set(new Date());
  await runRenewals(world.asJob());
  await runDunning(world.asJob());
}

/** How far back mails are kept: enough to see some, and few enough to fill in fast. */
const MAIL_DAYS = 60;

/** The latest mails. The demo has no mail server, so they are held. */
async function composeLatestMails(world: World): Promise<void> {
  const since = new Date(world.end.getTime() - MAIL_DAYS * DAY_MS);
  const events = await inTransaction(world.asJob(), { kind: "provider" }, (tx) =>
    tx.outboxEvent.findMany({
      where: { type: { in: [...MAIL_EVENTS] }, createdAt: { gte: since } },
      orderBy: { id: "asc" },
    }),
  );
  for (const event of events) {
    const ctx = { ...world.asJob(), clock: fixedClock(event.createdAt) };
    await composeMails(ctx, { eventIds: [event.id] }, false);
  }
}

/** Nobody waits for other news of the past: no job is to follow from it. */
async function markDispatched(world: World): Promise<void> {
  await inTransaction(world.asJob(), { kind: "provider" }, (tx) =>
    tx.outboxEvent.updateMany({ where: { dispatchedAt: null }, data: { dispatchedAt: world.clock.now() } }),
  );
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the history is too short for this");
  return value;
}
