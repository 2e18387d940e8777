import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { asProvider } from "./actors";

type Price = { priceMinor: number; setupMinor?: number };

/** Public ids of a product and of what can be chosen with it. */
export type TestProduct = {
  id: string;
  /** A required choice, a quantity (0 to 8), a yes/no. */
  ram: { group: string; option: string };
  ips: { group: string; option: string };
  panel: { group: string; option: string };
};

/** A dedicated server at 100.00 a month with options of all three kinds at 25.00, 2.00 and 15.00; set-up 50.00. */
export async function createTestProduct(
  options: { currency?: string; base?: Price; status?: "active" | "retired" } = {},
): Promise<TestProduct> {
  const currency = options.currency ?? "EUR";
  const base = options.base ?? { priceMinor: 10_000, setupMinor: 5_000 };
  const now = new Date();
  const [categoryId, productId] = [newId(), newId()];
  const price = ({ priceMinor, setupMinor = 0 }: Price) => ({
    cycle: "monthly" as const,
    currency,
    priceMinor: BigInt(priceMinor),
    setupMinor: BigInt(setupMinor),
  });
  return asProvider(async (tx) => {
    await tx.category.create({
      data: { id: categoryId, name: "Dedicated", slug: categoryId, position: 1, createdAt: now },
    });
    await tx.product.create({
      data: {
        id: productId,
        categoryId,
        name: "Dedicated server",
        slug: productId,
        description: "A server of your own.",
        status: options.status ?? "active",
        position: 1,
        createdAt: now,
        updatedAt: now,
        prices: { create: [price(base)] },
      },
    });
    const group = async (
      name: string,
      kind: "choice" | "quantity" | "yes_no",
      priceMinor: number,
      position: number,
      extra = {},
    ) => {
      const [groupId, optionId] = [newId(), newId()];
      await tx.optionGroup.create({
        data: {
          id: groupId,
          name,
          kind,
          createdAt: now,
          ...extra,
          options: {
            create: { id: optionId, name, position: 1, prices: { create: [price({ priceMinor })] } },
          },
          products: { create: { productId, position } },
        },
      });
      return { group: toPublicId("optionGroup", groupId), option: toPublicId("option", optionId) };
    };
    return {
      id: toPublicId("product", productId),
      ram: await group("RAM", "choice", 2_500, 1, { required: true }),
      ips: await group("IPs", "quantity", 200, 2, { max: 8 }),
      panel: await group("Panel", "yes_no", 1_500, 3),
    };
  });
}

/** What `POST /orders` takes for one of these servers with all options: 100 + 25 + 4 × 2 + 15 = 148.00, set-up 50.00. */
export function serverItem(product: TestProduct, quantity = 1) {
  return {
    product: product.id,
    cycle: "monthly" as const,
    quantity,
    options: [product.ram, { ...product.ips, quantity: 4 }, product.panel],
  };
}

/** Prices a test product for one more cycle: that many times what each part costs a month, without set-up fees. */
export async function priceCycle(
  product: TestProduct,
  cycle: "quarterly" | "annual" | "biennial",
  times: number,
): Promise<void> {
  const productId = parsePublicId("product", product.id) ?? "";
  const optionIds = [product.ram, product.ips, product.panel].map(
    ({ option }) => parsePublicId("option", option) ?? "",
  );
  await asProvider(async (tx) => {
    for (const { currency, priceMinor } of await tx.productPrice.findMany({
      where: { productId, cycle: "monthly" },
    }))
      await tx.productPrice.create({
        data: { productId, cycle, currency, priceMinor: priceMinor * BigInt(times), setupMinor: 0n },
      });
    for (const { optionId, currency, priceMinor } of await tx.optionPrice.findMany({
      where: { optionId: { in: optionIds }, cycle: "monthly" },
    }))
      await tx.optionPrice.create({
        data: { optionId, cycle, currency, priceMinor: priceMinor * BigInt(times), setupMinor: 0n },
      });
  });
}
