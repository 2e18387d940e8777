import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/**
 * Metadata of the layout around an object's pages: its name for the first page, for the others their own title
 * before it, so that two open tabs are told apart ("Prices · Web Starter · Tierline").
 */
export async function objectTitle(name: string): Promise<Metadata> {
  const product = (await getTranslations("common"))("product");
  // A per cent sign of a name would be no harm, but "%s" in it would be filled in.
  const plain = name.replaceAll("%s", "% s");
  return { title: { template: `%s · ${plain} · ${product}`, default: name } };
}
