import { cache } from "react";
import { api } from "@/adapters/trpc/server";

/** The client of this page, read once for its header and its tab. */
export const readClient = cache((id: string) => api.admin.clients.get({ id }));
