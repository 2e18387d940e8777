import pg from "pg";
import { expect } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { taxOf } from "@/features/billing";
import { DEFAULT_SETTINGS, updateSettings } from "@/features/settings";
import { type Gateway, stripeGateway } from "@/integrations/gateways";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "../actors";
import { createTestProduct, priceCycle, type TestProduct } from "../catalog";
import { jobContext } from "../context";
import { testDatabase } from "../database";
import {
  FAKE_HOOK_SECRET,
  FAKE_KEY,
  type StripeEvent,
  type StripeFake,
  startStripeFake,
} from "../stripe-fake";
import type { Start, Tax } from "./commands";
import { ISO_FUNCTION } from "./facts";
import { Model } from "./model";
import type { Attempt, CardRefund } from "./model-cards";
import type { DunningRules } from "./model-dunning";

export type Buyer = { owner: TestClient; product: TestProduct };

export type World = {
  m: Model;
  db: pg.Client;
  clock: ReturnType<typeof fixedClock>;
  fake: StripeFake;
  gateways: Gateway[];
  admin: Context;
  job: Context;
  buyers: Buyer[];
  rules: DunningRules & { leadDays: number; dueDays: number };
  /** What Stripe has said and nobody has heard, and what was heard already. */
  unheard: StripeEvent[];
  heard: StripeEvent[];
  attempts: Map<string, Attempt>;
  refunds: CardRefund[];
  close: () => Promise<void>;
};

const RATES = [
  { country: "DE", rateBps: 1_900 },
  { country: "FR", rateBps: 2_000 },
];

/** Where a client is, and what tax follows: by the model's own word. */
const TAXES: Record<Tax, { country: string; taxId: string; taxExempt: boolean; bps: number }> = {
  domestic: { country: "DE", taxId: "", taxExempt: false, bps: 1_900 },
  reverse: { country: "AT", taxId: "ATU13585627", taxExempt: false, bps: 0 },
  exempt: { country: "DE", taxId: "", taxExempt: true, bps: 0 },
  abroad: { country: "FR", taxId: "FR", taxExempt: false, bps: 2_000 },
  outside: { country: "US", taxId: "", taxExempt: false, bps: 0 },
};

/** Two resellers and a direct client, each with a product in its currency, and a Stripe, on a clock of their own. */
export async function newWorld(start: Start): Promise<World> {
  const db = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await db.connect();
  await wipe(db);
  const clock = fixedClock(`${start.day}T10:00:00Z`);
  const fake = await startStripeFake({ now: () => clock.now() });
  fake.hooks.held = true;
  const stripe = {
    secretKey: FAKE_KEY,
    hookSecrets: [FAKE_HOOK_SECRET],
    apiBase: fake.url,
    deadlineMs: 10_000,
  };
  const admin = { ...(await createTestAdmin()).ctx, clock };
  const rules = await setRules(admin, start);
  const m = new Model();
  m.now = clock.now();
  const buyers: Buyer[] = [];
  for (const index of [0, 1, 2]) buyers.push(await newBuyer(m, start, index, clock));
  return {
    ...{ m, db, clock, fake, admin, buyers, rules, job: { ...jobContext(), clock } },
    gateways: [stripeGateway(stripe)],
    ...{ unheard: [], heard: [], attempts: new Map(), refunds: [] },
    close: async () => {
      await fake.close();
      await db.end();
    },
  };
}

async function setRules(admin: Context, { leadDays, suspendAfterDays, terminateAfterDays }: Start) {
  const renewals = {
    leadDays,
    suspendAfterDays,
    terminateAfterDays: suspendAfterDays === null ? null : terminateAfterDays,
    startsOn: null,
    remindBeforeDays: [3],
    remindAfterDays: [1, 7],
    chargeBeforeDays: 2,
    warnCardDays: 14,
  };
  const dueDays = 14;
  const tax = { enabled: true, name: "VAT", rates: RATES, reverseCharge: true };
  await updateSettings(admin, "billing", { dueDays, tax, renewals });
  return { ...renewals, dueDays };
}

async function newBuyer(m: Model, start: Start, index: number, clock: World["clock"]): Promise<Buyer> {
  const currency = start.currencies[index] ?? "EUR";
  const { bps, ...place } = TAXES[start.taxes[index] ?? "domestic"];
  const isReseller = index < 2;
  const made = await (isReseller
    ? createTestReseller({ currency, rateBps: 1_555 })
    : createTestClient({ currency }));
  const id = made.clientId;
  await asProvider(async (tx) => {
    await tx.client.update({ where: { id }, data: place });
    if (isReseller) await tx.reseller.update({ where: { id }, data: { taxId: place.taxId || null } });
  });
  expect(
    taxOf(place, DEFAULT_SETTINGS.company.country, {
      enabled: true,
      name: "VAT",
      rates: RATES,
      reverseCharge: true,
    }).rateBps,
  ).toBe(bps);
  const base = { priceMinor: start.priceMinor + index, setupMinor: index === 1 ? 0 : 777 };
  const product = await createTestProduct({ currency, base });
  await priceCycle(product, "quarterly", 3);
  await priceCycle(product, "annual", 11);
  m.clients.set(id, {
    ...{ id, currency, isReseller, taxBps: bps, suspended: false, renewalsHeld: false, autoPay: true },
    ...{ monthly: false, limit: 0, holds: [], moves: [], card: null, topUp: null, lastTopUp: null },
  });
  return { owner: { ...made, ctx: { ...made.ctx, clock } }, product };
}

/** Nothing of the history before is left; numbers begin anew. */
async function wipe(db: pg.Client): Promise<void> {
  await db.query("SET session_replication_role = replica");
  await db.query(
    `TRUNCATE clients, users, categories, products, option_groups, ledger_accounts, ledger_transactions,
    payments, invoices, orders, services, outbox_events, activity, gateway_events,
    analytics_facts, analytics_totals, analytics_owed, analytics_owed_by_client, analytics_owed_by_day CASCADE`,
  );
  await db.query("DELETE FROM exchange_rates");
  await db.query("UPDATE invoice_series SET next_number = 1");
  await db.query("SET session_replication_role = DEFAULT");
  // KWD is worth more than EUR, and JPY less: what is rounded twice shows.
  await db.query(`INSERT INTO exchange_rates (currency, valid_from, rate_millionths)
    VALUES ('KWD', '2020-01-01', 2987654), ('JPY', '2020-01-01', 6123)`);
  await db.query("UPDATE catalog_version SET version = version + 1");
  await db.query(ISO_FUNCTION);
}

export function uuidOf(kind: Parameters<typeof parsePublicId>[0], id: string | null | undefined): string {
  return parsePublicId(kind, id ?? "") ?? "";
}

/** One of those that there are; undefined when there are none. */
export function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(list.length, 1)];
}
