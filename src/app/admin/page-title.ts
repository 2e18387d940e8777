import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** `generateMetadata` of a page whose title is the text `title`, or another key, of its namespace. */
export function pageTitle(namespace: string, key = "title"): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations(namespace))(key) });
}
