import { toPublicId } from "@/core/ids";
import { closeDatabase, getDatabase } from "@/db";
import { topUpBalance } from "@/features/billing";
import { createEndpoint } from "@/features/webhooks";
import { asProvider } from "./actors";
import { createApiReseller } from "./api-fixture";
import { createTestProduct, serverItem } from "./catalog";
import { jobContext } from "./context";

/** Who orders what in the fault runs: what a client outside has to know. */
export type FaultWorld = {
  resellers: { id: string; key: string }[];
  /** What `POST /orders` takes. */
  item: ReturnType<typeof serverItem>;
};

/** More than all orders of a run together cost, in minor units. */
const BALANCE_MINOR = 1_000_000_000;
/** Requests a minute: the limiter is not what these runs are about, unless they say so. */
const UNLIMITED = 100_000;

/**
 * Resellers with keys, money and an endpoint at `hooks` that hears of orders and customers.
 *
 * @param hooks URL on this machine
 */
export async function makeWorld(hooks: string, count: number): Promise<FaultWorld> {
  const product = await createTestProduct();
  const resellers: FaultWorld["resellers"] = [];
  for (let index = 1; index <= count; index++) {
    const { clientId, ctx, key } = await createApiReseller(`Reseller ${index}`);
    await asProvider((tx) =>
      tx.reseller.update({ where: { id: clientId }, data: { apiRateLimit: UNLIMITED } }),
    );
    await topUpBalance(jobContext(), {
      client: clientId,
      amountMinor: BALANCE_MINOR,
      reference: `faults ${clientId}`,
      receivedAt: new Date().toISOString().slice(0, 10),
    });
    await createEndpoint(ctx, { url: hooks, events: ["order.created", "customer.created"] });
    resellers.push({ id: clientId, key });
  }
  return { resellers, item: serverItem(product) };
}

/** How the world outside names what the database knows by its uuid. */
export { toPublicId };

export const close = () => closeDatabase(getDatabase());
