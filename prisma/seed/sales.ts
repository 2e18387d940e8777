import type { Context } from "@/db";
import { getBalance, recordBankTransfer, topUpBalance } from "@/features/billing";
import { getCatalog } from "@/features/catalog";
import { cancelOrder, createOrder, type OrderDto, quoteOrder } from "@/features/orders";
import { activateService } from "@/features/services";
import { type Buyer, fillBasket } from "./basket";
import { asParty, type Party, uuidOf } from "./party";
import type { Random } from "./random";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** How a client pays, and who it is besides its person: a reseller's program, once that holds a key. */
export type Account = {
  party: Party;
  /** Its own dice, so that what one client does changes nothing for the others. */
  random: Random;
  pays: "balance" | "transfer";
  late: number;
  size: number;
  isReseller: boolean;
  /** From here on nothing is paid: how a suspension begins. */
  stopsPaying?: Date;
  byKey?: () => Context;
};

/** 500 euros or dollars, 50,000 yen. */
const ROUND_SUM_MINOR = 50_000;

type Purchase = { account: Account; customer: string | null; label: string; externalId?: string };

/** One order from placing to running. */
export async function placeOrder(world: World, timeline: Timeline, purchase: Purchase): Promise<void> {
  const { account, customer, label, externalId } = purchase;
  const { random } = account;
  const usesKey = account.byKey !== undefined && random.chance(0.6);
  const ctx = usesKey && account.byKey ? account.byKey() : asParty(world, account.party);
  const { currency } = account.party.seed;
  const monthsAgo = world.monthsBeforeEnd(world.clock.now());
  const buyer: Buyer = { currency, monthsAgo, size: account.size, sells: account.isReseller };
  const items = fillBasket(random, await getCatalog(ctx), buyer, label);
  if (account.pays === "balance")
    await coverBalance(world, account, (await quoteOrder(ctx, { items })).total.amount);
  const { order } = await createOrder(ctx, {
    items,
    customer,
    externalId: usesKey ? externalId : null,
    metadata: {},
    payWith: account.pays === "balance" ? "balance" : null,
  });
  if (!order) throw new Error("an order without idempotency key has no replay");
  if (order.status === "paid") planActivation(world, timeline, account, order);
  else planPayment(world, timeline, account, order);
}

/** Tops the balance up by a round sum when it does not cover `neededMinor`. */
async function coverBalance(world: World, account: Account, neededMinor: number): Promise<void> {
  const { clientId } = account.party;
  const { available } = await getBalance(world.asAdmin(), { client: clientId });
  if (available.amount >= neededMinor) return;
  const lacking = neededMinor - available.amount;
  const amountMinor = Math.ceil(lacking / ROUND_SUM_MINOR + 2) * ROUND_SUM_MINOR;
  await topUpBalance(world.asAdmin(), {
    client: clientId,
    amountMinor,
    reference: reference(world, account),
    receivedAt: today(world),
  });
}

function planPayment(world: World, timeline: Timeline, account: Account, order: OrderDto): void {
  const { random } = account;
  const placed = world.clock.now();
  if (random.chance(0.025)) {
    timeline.plan(world.officeTime(random, placed, random.between(1, 4)), async () => {
      await cancelOrder(asParty(world, account.party), { id: uuidOf("order", order.id) });
    });
    return;
  }
  const days = random.chance(account.late) ? random.between(17, 45) : random.between(0, 12);
  const paid = new Date(
    Math.max(world.officeTime(random, placed, days).getTime(), placed.getTime() + 3_600_000),
  );
  if (account.stopsPaying && paid > account.stopsPaying) return;
  timeline.plan(paid, async () => {
    await recordBankTransfer(world.asAdmin(), {
      invoice: uuidOf("invoice", order.invoiceId ?? ""),
      reference: reference(world, account),
      receivedAt: today(world),
    });
    planActivation(world, timeline, account, order);
  });
}

function planActivation(world: World, timeline: Timeline, account: Account, order: OrderDto): void {
  timeline.plan(world.later(account.random.between(2, 25)), async () => {
    for (const id of order.items.flatMap(({ serviceIds }) => serviceIds)) {
      await activateService(world.asJob(), { id: uuidOf("service", id) });
    }
  });
}

/** What a bank statement says of a transfer; never the same twice, or the database would refuse it. */
export function reference(world: World, { party, random }: Account): string {
  const serial = String(world.clock.now().getTime()).slice(0, 10);
  return `${party.seed.country}${random.between(10, 99)} ${serial} ${random.between(1_000, 9_999)}`;
}

export function today(world: World): string {
  return world.clock.now().toISOString().slice(0, 10);
}
