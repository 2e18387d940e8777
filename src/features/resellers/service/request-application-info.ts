import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ApplicationDto } from "../dto";
import type { DecideApplicationInput } from "../schemas";
import { moveApplication } from "./move-application";

/** R6: the note holds the questions; the applicant's answer puts the application back into the queue. */
export async function requestApplicationInfo(
  ctx: Context,
  input: DecideApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeProvider(ctx, "application:decide");
  return inTransaction(ctx, scope, (tx) =>
    moveApplication(tx, ctx, { ...input, to: "info_requested", action: "application.info_requested" }),
  );
}
