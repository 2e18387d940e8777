import type { Actor } from "@/core/actor";
import { fixedClock } from "@/core/clock";
import { newId } from "@/core/ids";
import type { Context, Database } from "@/db";
import type { Random } from "./random";

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Eighteen months, counted in days, so that the same things happen whatever day it is today. */
export const HISTORY_DAYS = 548;

/** The demo company's past: its clock, and who acts in it. */
export class World {
  /** The first moment of the history, and the first moment after it: today, 00:00 UTC. */
  readonly start: Date;
  readonly end: Date;
  readonly clock;
  admin: Actor & { kind: "admin" } = { kind: "admin", userId: "", label: "" };

  constructor(
    readonly db: Database,
    today: Date,
  ) {
    this.end = new Date(today.toISOString().slice(0, 10));
    this.start = new Date(this.end.getTime() - HISTORY_DAYS * DAY_MS);
    this.clock = fixedClock(this.start);
  }

  /** A request by `actor`, from an address of those set aside for documentation (RFC 5737). */
  context<A extends Actor>(actor: A, address: string | null = null): Context<A> {
    const { db, clock } = this;
    return {
      actor,
      db,
      clock,
      requestId: `req_${newId(clock.now()).replaceAll("-", "")}`,
      address,
      userAgent: null,
    };
  }

  asAdmin(): Context {
    return this.context(this.admin, "192.0.2.10");
  }

  asJob(): Context {
    return this.context({ kind: "job", name: "provisioning" });
  }

  /** Some minute of an office day, `days` after `from`. */
  officeTime(random: Random, from: Date, days: number): Date {
    const day = new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    return new Date(new Date(day).getTime() + random.between(7 * 60, 18 * 60) * MINUTE_MS);
  }

  later(minutes: number): Date {
    return new Date(this.clock.now().getTime() + minutes * MINUTE_MS);
  }

  /** Months from `at` to the end of the history, in months of thirty days. */
  monthsBeforeEnd(at: Date): number {
    return (this.end.getTime() - at.getTime()) / (30 * DAY_MS);
  }
}
