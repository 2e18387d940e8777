import { authorizeTenant } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ApplicationDto } from "../dto";
import type { AnswerApplicationInput } from "../schemas";
import { requireOwnApplication } from "./get-application";
import { moveApplication } from "./move-application";

/** R6: the applicant answers, and the application is back in the queue. */
export async function answerApplication(
  ctx: Context,
  input: AnswerApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeTenant(ctx, "application:submit");
  return inTransaction(ctx, scope, async (tx) => {
    await requireOwnApplication(tx, scope, input.id);
    return moveApplication(tx, ctx, { ...input, to: "pending", action: "application.answered" });
  });
}
