import "server-only";
import { cache } from "react";
import type { ResolvedSession } from "@/features/identity";
import { readSession } from "./next-auth";

/** Who is signed in, read from the database once for each request; null for nobody (house rule 5). */
export const getSession: () => Promise<ResolvedSession | null> = cache(readSession);
