import { AppError } from "@/core/errors";
import { actingAs, type Context } from "@/db";

/** The product itself, doing what somebody needs before it is anybody: signing in, signing up, joining, setting up. */
export function asSystem(
  ctx: Context,
  name: "sign-in" | "sign-up" | "invitation" | "set-up" | "password-reset",
) {
  if (ctx.actor.kind !== "anonymous" && ctx.actor.kind !== "job") {
    throw new AppError("state_conflict", { detail: "You are signed in already. Sign out first." });
  }
  return actingAs(ctx, { kind: "job", name });
}
