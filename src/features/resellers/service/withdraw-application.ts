import { authorizeTenant } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ApplicationDto } from "../dto";
import type { WithdrawApplicationInput } from "../schemas";
import { requireOwnApplication } from "./get-application";
import { moveApplication } from "./move-application";

/** The applicant takes an undecided application back; it may apply again at any time. */
export async function withdrawApplication(
  ctx: Context,
  input: WithdrawApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeTenant(ctx, "application:submit");
  return inTransaction(ctx, scope, async (tx) => {
    await requireOwnApplication(tx, scope, input.id);
    return moveApplication(tx, ctx, { ...input, to: "withdrawn", action: "application.withdrawn" });
  });
}
