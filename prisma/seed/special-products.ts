import { parsePublicId, toPublicId } from "@/core/ids";
import { inTransaction } from "@/db";
import {
  createProduct,
  createProductInput,
  getProductSettings,
  listCategories,
  setProductReach,
  setProductReachInput,
} from "@/features/catalog";
import { changePrices, changePricesInput, type PriceChangeForm } from "@/features/pricing";
import type { World } from "./world";

type Special = {
  name: string;
  description: string;
  monthly: { EUR: number; USD: number; JPY: number };
  reach: { visibility: "everyone" | "chosen"; resellers: string[]; limited: boolean; stock: number | null };
};

/** A product of which there are few, and one that two resellers alone are offered. */
export async function offerSpecialProducts(world: World): Promise<void> {
  const resellers = await inTransaction(world.asAdmin(), { kind: "provider" }, (tx) =>
    tx.reseller.findMany({ where: { status: "active" }, orderBy: { businessName: "asc" }, take: 2 }),
  );
  await offer(world, {
    name: "Dedicated GPU",
    description: "16 cores, 128 GB RAM, one card with 48 GB. We have six of them.",
    monthly: { EUR: 39_900, USD: 45_900, JPY: 67_800 },
    reach: { visibility: "everyone", resellers: [], limited: true, stock: 6 },
  });
  await offer(world, {
    name: "Private rack unit",
    description: "One unit of a locked rack with 1 kW, for partners that we have asked.",
    monthly: { EUR: 8_900, USD: 10_300, JPY: 15_100 },
    reach: {
      visibility: "chosen",
      resellers: resellers.map(({ id }) => toPublicId("reseller", id)),
      limited: false,
      stock: null,
    },
  });
}

async function offer(world: World, { name, description, monthly, reach }: Special): Promise<void> {
  const ctx = world.asAdmin();
  const category = (await listCategories(ctx)).find((one) => one.name === "Dedicated servers");
  const { id } = await createProduct(
    ctx,
    createProductInput.parse({ name, description, category: category?.id }),
  );
  const changes = Object.entries(monthly).map(
    ([currency, priceMinor]): PriceChangeForm => ({
      product: id,
      cycle: "monthly",
      currency,
      before: null,
      after: { priceMinor, setupMinor: 0, floorMinor: null },
    }),
  );
  await changePrices(ctx, changePricesInput.parse({ changes }));
  const { updatedAt } = await getProductSettings(ctx, { id: parsePublicId("product", id) ?? "" });
  await setProductReach(ctx, setProductReachInput.parse({ id, basis: updatedAt, ...reach }));
}
