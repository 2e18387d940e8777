import { expect } from "vitest";
import { parsePublicId } from "@/core/ids";
import { changePrices, changePricesInput } from "@/features/pricing";
import { setRenewalSettings } from "@/features/renewals";
import { reactivateReseller, setResellerRate, setResellerTier, suspendReseller } from "@/features/resellers";
import { asProvider } from "../actors";
import { attempt } from "./attempt";
import { plusDays, share } from "./calendar";
import type { Command } from "./commands";
import { look } from "./model-tiers";
import { buyerOf } from "./run-money";
import { cycleOf } from "./run-orders";
import type { World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
const reason = "As agreed";

/** Another price from now on, or from a day; what runs follows, or is spared for good. Amounts are the product's. */
export async function price(w: World, command: Of<"price">): Promise<void> {
  const { product, client } = buyerOf(w, command.client);
  const cycle = cycleOf(command.cycle);
  const validFrom = command.inDays === null ? null : plusDays(w.m.now, command.inDays).toISOString();
  const { rows } = await w.db.query(
    `SELECT price_minor::float8 AS "priceMinor", setup_minor::float8 AS "setupMinor", floor_minor::float8 AS "floorMinor"
     FROM product_prices WHERE product_id = $1 AND cycle = $2 AND currency = $3 AND valid_from <= $4
     ORDER BY valid_from DESC LIMIT 1`,
    [parsePublicId("product", product.id), cycle, client.currency, validFrom ?? w.m.now],
  );
  const [before] = rows;
  const after = { ...before, priceMinor: share(before.priceMinor, 10_000, command.bps) };
  const changes = [{ product: product.id, cycle, currency: client.currency, before, after }];
  const running = { mode: command.spares ? "for_good" : "next_renewal" };
  const input = changePricesInput.parse({ changes, validFrom, running, reason });
  // Beside a dated price that is still to come it may be refused.
  expect(["done", "state_conflict"]).toContain(
    await attempt(w, () => changePrices(w.admin, input), "another"),
  );
}

export async function rate(w: World, { client, bps }: Of<"rate">): Promise<void> {
  const { client: buyer } = buyerOf(w, client);
  if (!buyer.isReseller) return;
  const code = await attempt(
    w,
    () => setResellerRate(w.admin, { id: buyer.id, rateBps: bps, reason }),
    "same",
  );
  expect(code).toBe("done");
  if (buyer.standing) buyer.standing.ownBps = bps;
}

export async function tier(w: World, { client, position }: Of<"tier">): Promise<void> {
  const { client: buyer } = buyerOf(w, client);
  if (!buyer.isReseller) return;
  const tiers = await asProvider((tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
  const index = position === null ? null : position % tiers.length;
  const tierId = index === null ? null : (tiers[index]?.id ?? null);
  const work = () => setResellerTier(w.admin, { id: buyer.id, tierId, reason });
  expect(await attempt(w, work, "same")).toBe("done");
  Object.assign(buyer.standing ?? {}, { isPinned: index !== null, belowSince: null });
  if (buyer.standing && index !== null) buyer.standing.tier = index;
  look(w.m, buyer.id, index === null ? "released" : "set");
}

export async function standing(w: World, { client, to }: Of<"standing">): Promise<void> {
  const { client: buyer, owner } = buyerOf(w, client);
  if (!buyer.isReseller) return;
  const isActive = to === "active";
  const work = () =>
    isActive
      ? reactivateReseller(w.admin, { id: buyer.id, reason })
      : suspendReseller(w.admin, { id: buyer.id, reason, renewals: to });
  const may = isActive === buyer.suspended;
  expect(await attempt(w, work, "refused")).toBe(may ? "done" : "state_conflict");
  if (!may) return;
  Object.assign(buyer, { suspended: !isActive, renewalsHeld: to === "hold" });
  Object.assign(owner.ctx.actor, { resellerStatus: isActive ? "active" : "suspended" });
}

export async function invoicing(w: World, { client, monthly, autoPay }: Of<"invoicing">): Promise<void> {
  const { client: buyer } = buyerOf(w, client);
  const input = {
    client: buyer.id,
    autoPay,
    invoicing: monthly ? ("monthly" as const) : ("single" as const),
  };
  expect(await attempt(w, () => setRenewalSettings(w.admin, input), "same")).toBe("done");
  Object.assign(buyer, { monthly, autoPay });
}
