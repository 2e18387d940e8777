import type { Actor } from "@/core/actor";
import { systemClock } from "@/core/clock";
import { type Context, getDatabase } from "@/db";
import { requestFacts } from "./request-facts";

/** A verb's context for a request with these headers, for whoever acts. */
export function contextFor<A extends Actor>(headers: Pick<Headers, "get">, actor: A): Context<A> {
  const { requestId, address, userAgent } = requestFacts(headers);
  return { actor, db: getDatabase(), clock: systemClock, requestId, address, userAgent };
}
