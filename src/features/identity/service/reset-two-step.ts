import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ResetTwoStepInput } from "../schemas";
import { findPerson } from "./find-person";
import { tellPerson } from "./tell-person";

/**
 * Takes two-step sign-in off somebody who has lost phone and codes, and ends all its sessions, for whoever has the
 * phone may have one.
 *
 * @throws {AppError} `state_conflict` when it has none, `forbidden` for the admin's own
 */
export async function resetTwoStep(ctx: Context, input: ResetTwoStepInput): Promise<{ name: string }> {
  const scope = authorizeProvider(ctx, "two_step:reset");
  if (ctx.actor.kind === "admin" && ctx.actor.userId === input.user)
    throw new AppError("forbidden", { detail: "Turn off your own on your account page." });
  return inTransaction(ctx, scope, async (tx) => {
    const person = await findPerson(tx, { id: input.user });
    if (!person) throw new AppError("not_found");
    const { count } = await tx.twoStep.deleteMany({
      where: { userId: person.id, enabledAt: { not: null } },
    });
    if (count === 0) throw new AppError("state_conflict", { detail: "This person has no two-step sign-in." });
    const ended = await tx.session.updateManyAndReturn({
      where: { userId: person.id, revokedAt: null },
      data: { revokedAt: ctx.clock.now() },
      select: { id: true },
    });
    await tx.signInChallenge.deleteMany({ where: { userId: person.id } });
    await recordActivity(tx, ctx, {
      action: "two_step.reset",
      clientId: person.clientId,
      object: { kind: "user", id: person.id, name: person.email },
      before: { sessions: ended.map(({ id }) => toPublicId("session", id)) },
    });
    await tellPerson(tx, ctx, "two_step.reset", person);
    return { name: person.name };
  });
}
