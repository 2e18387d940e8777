import type { Actor } from "@/core/actor";
import { type Clock, systemClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { type Context, getDatabase } from "@/db";

/** A verb's context on this test file's database. */
export function testContext<A extends Actor>(
  actor: A,
  options: { clock?: Clock; address?: string } = {},
): Context<A> {
  return {
    actor,
    db: getDatabase(),
    clock: options.clock ?? systemClock,
    requestId: toPublicId("request", newId()),
    address: options.address ?? "192.0.2.1",
    userAgent: "vitest",
  };
}

/** The provider's own job: sees and may do everything. */
export function jobContext(): Context<Extract<Actor, { kind: "job" }>> {
  return testContext({ kind: "job", name: "test" });
}

export function anonymousContext(): Context<Extract<Actor, { kind: "anonymous" }>> {
  return testContext({ kind: "anonymous" });
}
