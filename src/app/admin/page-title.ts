import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** `generateMetadata` of a page whose title is the text `title` of its namespace. */
export function pageTitle(namespace: string): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations(namespace))("title") });
}
