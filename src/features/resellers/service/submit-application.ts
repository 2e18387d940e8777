import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { getSettings } from "@/features/settings";
import type { ApplicationDto } from "../dto";
import type { SubmitApplicationInput } from "../schemas";
import { APPLICATION_INCLUDE, toApplicationDto } from "./application-row";

/**
 * R1, R3: puts the client's application into the queue. `state_conflict` for one who is a reseller already or waits
 * for a decision; `program_disabled` while the program is off (R68).
 */
export async function submitApplication(
  ctx: Context,
  input: SubmitApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeTenant(ctx, "application:submit");
  if (ctx.actor.kind !== "client") throw new AppError("forbidden");
  const { userId } = ctx.actor;
  const { program } = await getSettings(ctx);
  if (!program.enabled) throw new AppError("program_disabled");

  return inTransaction(ctx, scope, async (tx) => {
    const reseller = await tx.reseller.findUnique({ where: { id: scope.clientId } });
    if (reseller) throw new AppError("state_conflict", { detail: "Your company is a reseller already." });
    const waiting = await tx.application.findFirst({
      where: { clientId: scope.clientId, status: { in: ["pending", "info_requested"] } },
    });
    if (waiting)
      throw new AppError("state_conflict", { detail: "Your application is waiting for a decision already." });

    const now = ctx.clock.now();
    const row = await tx.application.create({
      data: {
        id: newId(now),
        clientId: scope.clientId,
        status: "pending",
        ...input,
        submittedByUserId: userId,
        createdAt: now,
        updatedAt: now,
      },
      include: APPLICATION_INCLUDE,
    });
    const dto = toApplicationDto(row);
    await recordActivity(tx, ctx, {
      action: "application.submitted",
      clientId: scope.clientId,
      object: { kind: "application", id: row.id, name: row.businessName },
      after: { ...input, status: row.status },
    });
    await emitEvent(tx, ctx, { type: "application.submitted", clientId: scope.clientId, object: dto });
    return dto;
  });
}
