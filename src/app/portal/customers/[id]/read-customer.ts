import { cache } from "react";
import { api } from "@/adapters/trpc/server";

/** The customer of this page, read once for its header and its tab. */
export const readCustomer = cache((id: string) => api.portal.customers.figures({ id }));
