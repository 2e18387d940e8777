import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Context } from "@/db";
import type { ResolvedSession } from "@/features/identity";
import { contextFor } from "./context-for";
import { getSession } from "./session";

/** The context of the page or procedure that is running. Its verbs decide what the actor may. */
export const requestContext: () => Promise<Context> = cache(async () => contextOf(await getSession()));

/** The request's context for whoever this session is. */
export async function contextOf(session: ResolvedSession | null): Promise<Context> {
  return contextFor(await headers(), session?.actor ?? { kind: "anonymous" });
}
