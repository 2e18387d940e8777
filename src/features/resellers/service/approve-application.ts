import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ApplicationDto } from "../dto";
import type { ApproveApplicationInput } from "../schemas";
import { createReseller } from "./create-reseller";
import { moveApplication } from "./move-application";

/** R4: the applicant becomes an active reseller, in the tier and at the rate that the admin chose, if it did. */
export async function approveApplication(
  ctx: Context,
  { tierId, rateBps, ...input }: ApproveApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeProvider(ctx, "application:decide");
  return inTransaction(ctx, scope, (tx) =>
    moveApplication(tx, ctx, {
      ...input,
      to: "approved",
      action: "application.approved",
      also: async (application) => ({
        reseller: await createReseller(tx, ctx, application, { tierId, ownRateBps: rateBps }),
      }),
    }),
  );
}
