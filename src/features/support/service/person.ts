import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import type { Context } from "@/db";

/** The person who acts. A program or a job writes to nobody. */
export function personOf({ actor }: Context): { userId: string; label: string; isProvider: boolean } {
  if (actor.kind !== "admin" && actor.kind !== "client") throw new AppError("forbidden");
  return { userId: actor.userId, label: actor.label, isProvider: actor.kind === "admin" };
}

/** Id and time of a new row. */
export function newRow({ clock }: Context): { id: string; createdAt: Date } {
  const createdAt = clock.now();
  return { id: newId(createdAt), createdAt };
}
