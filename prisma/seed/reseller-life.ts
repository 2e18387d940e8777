import { API_SCOPES } from "@/core/access";
import { createApiKey } from "@/features/api-keys";
import { createCustomer } from "@/features/customers";
import { deactivateReseller, suspendReseller } from "@/features/resellers";
import type { CustomerNames } from "./customer-names";
import { asParty, becomes, type Party, uuidOf } from "./party";
import type { Random } from "./random";
import type { SeedReseller } from "./resellers-data";
import { type Account, placeOrder } from "./sales";
import type { Timeline } from "./timeline";
import { DAY_MS, type World } from "./world";

/** How long before the end of the history those who stop paying stop, and are suspended, in days. */
const STOPS_PAYING = 62;
const SUSPENDED = 20;
/** Days after its beginning that a reseller who gave up gave up. */
const GAVE_UP = 250;

/** What a reseller does from its approval on: customers, orders, and for some an end. */
export function liveAsReseller(
  world: World,
  timeline: Timeline,
  { seed, party, random, names }: { seed: SeedReseller; party: Party; random: Random; names: CustomerNames },
): Account {
  const ready = world.clock.now();
  const account: Account = {
    party,
    random,
    pays: seed.pays,
    late: seed.late,
    size: seed.size,
    isReseller: true,
  };
  let last = world.end;
  if (seed.end === "suspended") {
    last = daysFrom(world.end, -SUSPENDED);
    account.stopsPaying = daysFrom(world.end, -STOPS_PAYING);
    timeline.plan(last, () => suspend(world, party));
  }
  if (seed.end === "inactive") {
    last = daysFrom(ready, GAVE_UP);
    timeline.plan(daysFrom(last, 30), () => giveUp(world, party));
  }
  for (let count = 0; count < seed.customers; count++) {
    // A few come along from before; then each month brings more of them than the one before.
    const share = count < seed.customers / 8 ? random.next() * 0.04 : random.next() ** 0.65;
    const at = between(world, account, [ready, last], share);
    timeline.plan(at, () => winCustomer(world, timeline, { account, names, last }));
  }
  return account;
}

type Win = { account: Account; names: CustomerNames; last: Date };

async function winCustomer(world: World, timeline: Timeline, { account, names, last }: Win): Promise<void> {
  const { random } = account;
  const { seed } = account.party;
  const { name, company, email } = names.next();
  const label = email.split("@")[1] ?? company;
  const country = random.chance(0.85) ? seed.country : random.pick(["DE", "FR", "NL", "US"]);
  const externalId = account.byKey
    ? `shop-${random.between(100, 999)}-${company.toLowerCase().replace(" ", "-")}`
    : null;
  const customer = await createCustomer(asParty(world, account.party), {
    name,
    company,
    email,
    country,
    externalId,
  });
  const now = world.clock.now();
  const orders =
    1 +
    random.weighted([
      [0, 3],
      [1, 4],
      [2, 3],
      [3, 1],
    ] as const);
  for (let count = 0; count < orders; count++) {
    const at =
      count === 0
        ? world.later(random.between(20, 3_000))
        : between(world, account, [now, last], random.next());
    if (at >= last) continue;
    const purchase = { account, customer: uuidOf("customer", customer.id), label };
    timeline.plan(at, () =>
      placeOrder(world, timeline, { ...purchase, externalId: `${label}-${count + 1}` }),
    );
  }
}

/** A key with all scopes; the reseller's own program orders with it from now on. */
export async function giveKey(world: World, account: Account): Promise<string> {
  const ctx = asParty(world, account.party);
  const { key, secret } = await createApiKey(ctx, { name: "Shop", scopes: [...API_SCOPES] });
  const { clientId, address } = account.party;
  account.byKey = () =>
    world.context(
      {
        kind: "api_key",
        keyId: uuidOf("apiKey", key.id),
        label: key.name,
        resellerId: clientId,
        scopes: API_SCOPES,
        resellerStatus: "active",
      },
      address,
    );
  return secret;
}

async function suspend(world: World, party: Party): Promise<void> {
  const reason = "Invoices have been overdue for more than thirty days. Write to us, and we will find a way.";
  await suspendReseller(world.asAdmin(), { id: party.clientId, reason, renewals: "keep" });
  becomes(party, "suspended");
}

/** R58. */
async function giveUp(world: World, party: Party): Promise<void> {
  const reason = "Closed at the reseller's own wish.";
  await deactivateReseller(world.asAdmin(), { id: party.clientId, reason });
  becomes(party, "inactive");
}

/** The moment at a share of the way from one to the other. */
function between(world: World, { random }: Account, [from, to]: [Date, Date], share: number): Date {
  const days = ((to.getTime() - from.getTime()) / DAY_MS) * share;
  return new Date(Math.max(world.officeTime(random, from, days).getTime(), from.getTime() + 60_000));
}

function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}
