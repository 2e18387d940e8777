import { parsePublicId, toPublicId } from "@/core/ids";
import { closeDatabase, getDatabase } from "@/db";
import { createApiKey, revokeApiKey } from "@/features/api-keys";
import { topUpBalance } from "@/features/billing";
import { createEndpoint } from "@/features/webhooks";
import { asProvider, createTestAdmin } from "./actors";
import { type ApiReseller, createApiReseller } from "./api-fixture";
import { createTestProduct, serverItem } from "./catalog";
import { jobContext } from "./context";
import { runningService } from "./services";

/** Who orders what in the fault runs: what a client outside has to know. */
export type FaultWorld = {
  resellers: ApiReseller[];
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
  // Until there is one, every page leads to the set-up.
  await createTestAdmin();
  const resellers: FaultWorld["resellers"] = [];
  for (let index = 1; index <= count; index++) {
    const reseller = await createApiReseller(`Reseller ${index}`);
    const { clientId, ctx } = reseller;
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
    resellers.push(reseller);
  }
  return { resellers, item: serverItem(product) };
}

function ownerOf({ resellers: [owner] }: FaultWorld): ApiReseller {
  if (!owner) throw new Error("A world has at least one reseller");
  return owner;
}

/** A key that may ask so often in a minute. */
export async function makeKey(world: FaultWorld, rateLimit: number): Promise<{ id: string; secret: string }> {
  const { ctx } = ownerOf(world);
  const { key, secret } = await createApiKey(ctx, { name: "Own", scopes: ["customers:read"], rateLimit });
  return { id: key.id, secret };
}

export async function revokeKey(world: FaultWorld, id: string): Promise<void> {
  await revokeApiKey(ownerOf(world).ctx, { id: parsePublicId("apiKey", id) ?? "" });
}

const DAY_MS = 86_400_000;
/** Long enough for the key to be made on a busy machine. */
const LAPSE_MS = 5_000;

/** Keys that lapse in an hour and in a moment, and services of which one group is to be invoiced again by now. */
export async function makeTimedWorld(world: FaultWorld, now: Date) {
  const { ctx } = ownerOf(world);
  const key = async (ms: number) => {
    const expiresAt = new Date(Date.now() + ms).toISOString();
    return (await createApiKey(ctx, { name: "Timed", scopes: ["customers:read"], expiresAt })).secret;
  };
  const since = (days: number) => ({ at: new Date(now.getTime() - days * DAY_MS).toISOString() });
  const [due, notDue] = [[], []] as [string[], string[]];
  for (let index = 0; index < 3; index++) {
    due.push((await runningService(since(25))).id);
    notDue.push((await runningService(since(1))).id);
  }
  return {
    lastingKey: await key(3_600_000),
    lapsedKey: await key(LAPSE_MS),
    lapsesInMs: LAPSE_MS,
    due,
    notDue,
  };
}

/** How the world outside names what the database knows by its uuid. */
export { toPublicId };

export const close = () => closeDatabase(getDatabase());
