import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ApplicationDto } from "../dto";
import type { DecideApplicationInput } from "../schemas";
import { moveApplication } from "./move-application";

/** R5: the note is the reason, and the applicant reads it. */
export async function rejectApplication(
  ctx: Context,
  input: DecideApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeProvider(ctx, "application:decide");
  return inTransaction(ctx, scope, (tx) =>
    moveApplication(tx, ctx, { ...input, to: "rejected", action: "application.rejected" }),
  );
}
