import type { Actor } from "@/core/actor";
import type { Clock } from "@/core/clock";
import type { Database } from "./database";
import type { PageReads } from "./page-reads";

/** As much of an AbortSignal as says that nothing new is to be begun. */
export type LateSignal = Pick<AbortSignal, "aborted" | "reason">;

/** What every verb is given: who asks, from where, at what time, and the database. */
export type Context<A extends Actor = Actor> = {
  readonly actor: A;
  readonly db: Database;
  readonly clock: Clock;
  /** `req_…`, in every answer and log line of the request. */
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** Aborted when whoever asked has been answered that it took too long. */
  readonly signal?: LateSignal;
  /** Of a page, whose reads go together. */
  readonly reads?: PageReads;
};

/**
 * The same request as seen by another actor, e.g. the system while it looks up who signs in. What the system does for a page
 * is none of that page's reads, and may write.
 */
export function actingAs<A extends Actor>({ reads: _, ...ctx }: Context, actor: A): Context<A> {
  return { ...ctx, actor };
}
