import { newId, parsePublicId } from "@/core/ids";
import type { Tx } from "@/db";
import type { CatalogFile, FileGroup, FilePrice, FileProduct } from "../domain/file/catalog-file";
import { mergedGroups, priceKey } from "../domain/file/compare-files";
import { optionKey, type PresentCatalog } from "./read-catalog-file";
import { type PriceToWrite, writeCatalogPrices } from "./write-prices";

type Work = { tx: Tx; at: Date; present: PresentCatalog; prices: PriceToWrite[] };

/** Writes what a file says that is not so yet. New things come after what is there; nothing is taken away. */
export async function applyFile(tx: Tx, at: Date, file: CatalogFile, present: PresentCatalog): Promise<void> {
  const work: Work = { tx, at, present, prices: [] };
  await writeCategories(work, file);
  for (const group of file.optionGroups) await writeGroup(work, group);
  await writeProducts(work, file.products);
  await writeCatalogPrices(tx, work.prices, at);
}

async function writeCategories({ tx, at, present }: Work, { categories }: CatalogFile): Promise<void> {
  const known = new Map(present.file.categories.map((one) => [one.slug, one.name]));
  let position = known.size;
  for (const { slug, name } of categories) {
    if (!known.has(slug)) {
      const id = newId(at);
      present.categoryIds.set(slug, id);
      await tx.category.create({
        data: { id, slug, name, position: position++, createdAt: at, updatedAt: at },
      });
    } else if (known.get(slug) !== name)
      await tx.category.update({ where: { slug }, data: { name, updatedAt: at } });
  }
}

async function writeGroup(work: Work, group: FileGroup): Promise<void> {
  const { tx, at, present, prices } = work;
  const { key, name, kind, required, min, max, step } = group;
  const old = present.file.optionGroups.find((one) => one.key === key);
  const id = present.groupIds.get(key) ?? newId(at);
  present.groupIds.set(key, id);
  const rules = { name, required, min, max, step };
  if (!old)
    await tx.optionGroup.create({ data: { id, slug: key, kind, ...rules, createdAt: at, updatedAt: at } });
  else if (
    JSON.stringify(rules) !==
    JSON.stringify({ name: old.name, required: old.required, min: old.min, max: old.max, step: old.step })
  )
    await tx.optionGroup.update({ where: { id }, data: { ...rules, updatedAt: at } });
  let position = old?.options.length ?? 0;
  for (const option of group.options) {
    const known = old?.options.find((one) => one.name === option.name);
    const optionId = present.optionIds.get(optionKey(key, option.name)) ?? newId(at);
    const retiredAt = option.retired ? at : null;
    if (!known)
      await tx.option.create({
        data: { id: optionId, groupId: id, name: option.name, position: position++, retiredAt },
      });
    else if (known.retired !== option.retired)
      await tx.option.update({ where: { id: optionId }, data: { retiredAt } });
    prices.push(...newPrices("option", optionId, known?.prices ?? [], option.prices));
  }
}

async function writeProducts(work: Work, products: readonly FileProduct[]): Promise<void> {
  const places = new Map<string, number>();
  for (const { category } of work.present.file.products)
    places.set(category, (places.get(category) ?? 0) + 1);
  const known = new Map(work.present.file.products.map((one) => [one.slug, one]));
  for (const product of products) {
    const old = known.get(product.slug);
    const position = places.get(product.category) ?? 0;
    if (old?.category !== product.category) places.set(product.category, position + 1);
    await writeProduct(work, product, old, position);
  }
}

async function writeProduct(
  { tx, at, present, prices }: Work,
  product: FileProduct,
  old: FileProduct | undefined,
  position: number,
): Promise<void> {
  const { slug, name, category, description, status, visibility } = product;
  const id = present.productIds.get(slug) ?? newId(at);
  const values = { name, description, status, visibility };
  const categoryId = present.categoryIds.get(category) as string;
  const groups = mergedGroups(product, old).groups.slice(old?.groups.length ?? 0);
  const audience = [...product.resellers].sort().join();
  const isOther =
    old !== undefined &&
    (JSON.stringify({ ...old, prices: [], groups: [], resellers: [...old.resellers].sort() }) !==
      JSON.stringify({
        ...old,
        ...values,
        category,
        prices: [],
        groups: [],
        resellers: [...product.resellers].sort(),
      }) ||
      groups.length > 0);
  if (!old)
    await tx.product.create({
      data: { id, slug, ...values, categoryId, position, createdAt: at, updatedAt: at },
    });
  else if (isOther)
    await tx.product.update({
      where: { id },
      data: { ...values, updatedAt: at, ...(old.category !== category && { categoryId, position }) },
    });
  if (audience !== (old ? [...old.resellers].sort().join() : "")) {
    await tx.productAudience.deleteMany({ where: { productId: id } });
    const ids = product.resellers.flatMap((one) => parsePublicId("reseller", one) ?? []);
    await tx.productAudience.createMany({
      data: [...new Set(ids)].map((resellerId) => ({ productId: id, resellerId })),
    });
  }
  const last = old
    ? await tx.productOptionGroup.findFirst({ where: { productId: id }, orderBy: { position: "desc" } })
    : null;
  if (groups.length > 0)
    await tx.productOptionGroup.createMany({
      data: groups.map((key, index) => ({
        productId: id,
        groupId: present.groupIds.get(key) as string,
        position: (last?.position ?? -1) + 1 + index,
      })),
    });
  prices.push(...newPrices("product", id, old?.prices ?? [], product.prices));
}

/** Prices of the file that are other than those there. */
function newPrices(
  kind: PriceToWrite["kind"],
  id: string,
  old: readonly FilePrice[],
  now: readonly FilePrice[],
): PriceToWrite[] {
  const byKey = new Map(old.map((price) => [priceKey(price), price]));
  return now.flatMap(({ cycle, currency, ...after }) => {
    const known = byKey.get(priceKey({ cycle, currency }));
    const before = known
      ? { priceMinor: known.priceMinor, setupMinor: known.setupMinor, floorMinor: known.floorMinor }
      : null;
    const isSame =
      before?.priceMinor === after.priceMinor &&
      before.setupMinor === after.setupMinor &&
      before.floorMinor === after.floorMinor;
    return isSame ? [] : [{ kind, id, cycle, currency, before, after }];
  });
}
