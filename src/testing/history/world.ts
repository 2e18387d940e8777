import pg from "pg";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { type Context, getDatabase } from "@/db";
import { updateSettings } from "@/features/settings";
import { type Gateway, stripeGateway } from "@/integrations/gateways";
import { createTestAdmin, createTestClient, createTestReseller } from "../actors";
import { jobContext } from "../context";
import { testDatabase } from "../database";
import {
  FAKE_HOOK_SECRET,
  FAKE_KEY,
  type StripeEvent,
  type StripeFake,
  startStripeFake,
} from "../stripe-fake";
import type { Trial } from "./attempt";
import type { Start } from "./commands";
import { ISO_FUNCTION } from "./facts";
import { Model } from "./model";
import type { Attempt, CardRefund } from "./model-cards";
import type { DunningRules } from "./model-dunning";
import { TIERS } from "./model-tiers";
import { addBuyer, type Buyer, RATES } from "./new-buyer";
import { StatementFaults } from "./statement-faults";

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
  faults: StatementFaults;
  /** How the next thing is done, where not plainly. */
  trial: Trial | null;
  /** How many jobs have run. */
  toils: number;
  close: () => Promise<void>;
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
  m.tierRules = start.tierRules;
  m.rates = new Map([
    ["KWD", KWD],
    ["JPY", JPY],
  ]);
  const buyers: Buyer[] = [];
  for (const index of [0, 1, 2]) await addFirst({ m, buyers, clock }, start, index);
  const faults = StatementFaults.of(getDatabase(), db);
  return {
    ...{ m, db, clock, fake, admin, buyers, rules, job: { ...jobContext(), clock } },
    ...{ faults, trial: null, toils: 0 },
    gateways: [stripeGateway(stripe)],
    ...{ unheard: [], heard: [], attempts: new Map(), refunds: [] },
    close: async () => {
      await fake.close();
      await db.end();
    },
  };
}

/** Off retail, of the first reseller; the second has its tier's. */
const OWN_BPS = 1_555;

async function setRules(
  admin: Context,
  { leadDays, suspendAfterDays, terminateAfterDays, tierRules }: Start,
) {
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
  await updateSettings(admin, "program", { tierRules: { basis: "revenue", ...tierRules } });
  return { ...renewals, dueDays };
}

async function addFirst(w: Pick<World, "m" | "buyers" | "clock">, start: Start, index: number) {
  const currency = start.currencies[index] ?? "EUR";
  const ownBps = index === 0 ? OWN_BPS : null;
  const made = await (index < 2
    ? createTestReseller({ currency, rateBps: ownBps })
    : createTestClient({ currency }));
  await addBuyer(
    w,
    { ...made, ctx: { ...made.ctx, clock: w.clock } },
    {
      tax: start.taxes[index] ?? "domestic",
      priceMinor: start.priceMinor + index,
      setupMinor: index === 1 ? 0 : 777,
      ownBps,
    },
  );
}

/** In millionths of a euro. */
export const [KWD, JPY] = [2_987_654, 6_123];

/** The forms of a new installation, which are emptied with the people that write them. */
let forms: string | undefined;

/** Each other table that a history fills is a part of one of these, by a foreign key or by several. */
const ROOTS =
  `clients users categories products option_groups ledger_accounts ledger_transactions payments invoices
  orders services outbox_events activity activity_chain activity_to_chain gateway_events analytics_facts analytics_totals
  analytics_owed analytics_owed_by_client analytics_owed_by_day`.split(/\s+/);

let filled: Promise<string[]> | undefined;

/** What TRUNCATE ... CASCADE empties. It would also have each connection prepare all of its plans again. */
async function filledTables(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query(
    `WITH RECURSIVE part(id) AS (
      SELECT unnest($1::regclass[])::oid
      UNION SELECT c.conrelid FROM pg_constraint c JOIN part ON c.confrelid = part.id WHERE c.contype = 'f'
    ) SELECT id::regclass::text AS name FROM part`,
    [ROOTS],
  );
  return rows.map(({ name }) => name);
}

/** Nothing of the history before is left; numbers begin anew. */
async function wipe(db: pg.Client): Promise<void> {
  forms ??= JSON.stringify((await db.query("SELECT * FROM application_forms")).rows);
  await db.query("SET session_replication_role = replica");
  filled ??= filledTables(db);
  for (const table of await filled) await db.query(`DELETE FROM ${table}`);
  await db.query(
    "INSERT INTO application_forms SELECT * FROM jsonb_populate_recordset(NULL::application_forms, $1::jsonb)",
    [forms],
  );
  await db.query("DELETE FROM exchange_rates");
  await db.query("UPDATE invoice_series SET next_number = 1");
  await db.query("SET session_replication_role = DEFAULT");
  // KWD is worth more than EUR, and JPY less: what is rounded twice shows.
  await db.query(`INSERT INTO exchange_rates (currency, valid_from, rate_millionths)
    VALUES ('KWD', '2020-01-01', ${KWD}), ('JPY', '2020-01-01', ${JPY})`);
  for (const [index, { bps, threshold }] of TIERS.entries())
    await db.query("UPDATE tiers SET rate_bps = $2, threshold_minor = $3 WHERE position = $1", [
      index + 1,
      bps,
      threshold,
    ]);
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
