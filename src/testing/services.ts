import { type Clock, fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { topUpBalance } from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService, getService, type ServiceDto } from "@/features/services";
import { asProvider, createTestAdmin, createTestClient, createTestReseller, type TestClient } from "./actors";
import { createTestProduct, serverItem, type TestProduct } from "./catalog";
import { jobContext } from "./context";

export type RunningService = {
  owner: TestClient;
  /** The owner's, an admin's and a job's contexts, all on one clock. */
  ctx: Context;
  admin: Context;
  job: Context;
  clock: ReturnType<typeof fixedClock>;
  product: TestProduct;
  /** The service's uuid. */
  id: string;
  read: () => Promise<ServiceDto>;
};

/**
 * A server at 148.00 a month (see serverItem) of a reseller at 20 %, or of a direct client, that runs since 15 January
 * 2026, 10:00. There is that much in the balance when it does, in minor units.
 */
export async function runningService(
  options: { isDirect?: boolean; balanceMinor?: number; at?: string; product?: TestProduct } = {},
): Promise<RunningService> {
  const clock = fixedClock(options.at ?? "2026-01-15T10:00:00Z");
  const owner = options.isDirect ? await createTestClient() : await createTestReseller({ rateBps: 2_000 });
  const product = options.product ?? (await createTestProduct());
  const [ctx, admin, job] = [
    { ...owner.ctx, clock },
    { ...(await createTestAdmin()).ctx, clock },
    { ...jobContext(), clock },
  ];
  // Set-up 50.00 and the first month.
  const priceMinor = options.isDirect ? 19_800 : 15_840;
  await topUp(job, owner.clientId, priceMinor + (options.balanceMinor ?? 100_000));
  const item = { ...serverItem(product), label: "web-01.example.org" };
  const { order } = await createOrder(ctx, createOrderInput.parse({ items: [item], payWith: "balance" }));
  const id = parsePublicId("service", order?.items[0]?.serviceIds[0] ?? "") ?? "";
  await activateService(job, { id });
  return { owner, ctx, admin, job, clock, product, id, read: () => getService(ctx, { id }) };
}

/** Lets all services of an order run that have been paid for. */
export async function startServices(orderId: string, clock: Clock): Promise<void> {
  const services = await asProvider((tx) =>
    tx.service.findMany({ where: { orderId, status: "provisioning" }, orderBy: { id: "asc" } }),
  );
  for (const { id } of services) await activateService({ ...jobContext(), clock }, { id });
}

/** Has a service renew at this price whatever the resolver says, in minor units. */
export function holdAt(id: string, heldMinor: number) {
  const held = { heldMinor: BigInt(heldMinor), heldExact: true };
  return asProvider((tx) => tx.service.update({ where: { id }, data: held }));
}

/** Money in advance, in minor units of the client's currency. */
export async function topUp(job: Context, client: string, amountMinor: number): Promise<void> {
  if (amountMinor === 0) return;
  const receivedAt = job.clock.now().toISOString().slice(0, 10);
  await topUpBalance(job, { client, amountMinor, reference: crypto.randomUUID(), receivedAt });
}
