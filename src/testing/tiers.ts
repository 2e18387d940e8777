import type { Clock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { recordBankTransfer, recordBankTransferInput } from "@/features/billing";
import { createOrder, createOrderInput, type OrderDto } from "@/features/orders";
import { DEFAULT_SETTINGS } from "@/features/settings";
import { asProvider, type TestReseller } from "./actors";
import type { TestProduct } from "./catalog";
import { jobContext } from "./context";

/** Silver from 1,000.00 or 3 services, Gold from 5,000.00 or 10; at the program's default, 15 % and 20 %. */
export const TEST_TIERS = [
  { slug: "bronze", name: "Bronze", position: 1, rateBps: null, thresholdMinor: 0, thresholdServices: 0 },
  {
    slug: "silver",
    name: "Silver",
    position: 2,
    rateBps: 1_500,
    thresholdMinor: 100_000,
    thresholdServices: 3,
  },
  {
    slug: "gold",
    name: "Gold",
    position: 3,
    rateBps: 2_000,
    thresholdMinor: 500_000,
    thresholdServices: 10,
  },
];

/** Puts the tiers of this database's program to those above, and the settings to the defaults. */
export async function resetTiers(): Promise<void> {
  await asProvider(async (tx) => {
    await tx.setting.deleteMany({ where: { key: "program" } });
    await tx.tier.deleteMany({ where: { slug: { notIn: TEST_TIERS.map(({ slug }) => slug) } } });
    await tx.$executeRaw`SET CONSTRAINTS tiers_position_key DEFERRED`;
    for (const tier of TEST_TIERS) {
      await tx.tier.upsert({ where: { slug: tier.slug }, create: { id: newId(), ...tier }, update: tier });
    }
  });
}

/** The rules of `settings.program.tierRules` with some of them changed. */
export function tierRulesWith(changes: Partial<typeof DEFAULT_SETTINGS.program.tierRules>) {
  return { ...DEFAULT_SETTINGS.program.tierRules, ...changes };
}

let references = 0;

/** Orders `quantity` servers at 125.00 retail each and pays the invoice by transfer, all at the clock's time. A free one is paid as it is placed. */
export async function buyServers(
  reseller: TestReseller,
  product: TestProduct,
  quantity: number,
  clock: Clock,
): Promise<OrderDto> {
  const order = await orderServers(reseller, product, quantity, clock);
  if (order.total.amount > 0) await payOrderOf(order, clock);
  return order;
}

/** The order alone, still to be paid. */
export async function orderServers(
  reseller: TestReseller,
  product: TestProduct,
  quantity: number,
  clock: Clock,
): Promise<OrderDto> {
  const input = { items: [{ product: product.id, cycle: "monthly", quantity, options: [product.ram] }] };
  const { order } = await createOrder({ ...reseller.ctx, clock }, createOrderInput.parse(input));
  if (!order) throw new Error("no order");
  return order;
}

export async function payOrderOf(order: OrderDto, clock: Clock, ctx: Context = jobContext()): Promise<void> {
  const input = {
    invoice: order.invoiceId,
    reference: `TIER ${++references}`,
    receivedAt: clock.now().toISOString().slice(0, 10),
  };
  await recordBankTransfer({ ...ctx, clock }, recordBankTransferInput.parse(input));
}

/** The name of a reseller's tier, now. */
export async function tierNameOf(reseller: TestReseller): Promise<string> {
  const { tier } = await asProvider((tx) =>
    tx.reseller.findUniqueOrThrow({ where: { id: reseller.clientId }, include: { tier: true } }),
  );
  return tier.name;
}

export function invoiceIdOf(order: OrderDto): string {
  return parsePublicId("invoice", order.invoiceId ?? "") ?? "";
}
