import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Context } from "@/db";
import { contextFor } from "./context-for";
import { getSession } from "./session";

/** The context of the page, action or procedure that is running. Its verbs decide what the actor may. */
export const requestContext: () => Promise<Context> = cache(async () => {
  const session = await getSession();
  return contextFor(await headers(), session?.actor ?? { kind: "anonymous" });
});
