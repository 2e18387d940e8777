import { cache } from "react";
import { api } from "@/adapters/trpc/server";

/** The product of the page, read once for its layout and its tab. */
export const readProduct = cache((id: string) => api.admin.catalog.get({ id }));
export const readSettings = cache((id: string) => api.admin.catalog.settings({ id }));
