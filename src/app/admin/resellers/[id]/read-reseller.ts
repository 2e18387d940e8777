import { cache } from "react";
import { api } from "@/adapters/trpc/server";

/** The reseller of this page, read once for its header and its tab. */
export const readReseller = cache((id: string) => api.admin.resellers.get({ id }));
