import type { Context } from "@/db";
import type { ResellerDto } from "../dto";
import type { SetResellerApiLimitInput } from "../schemas";
import { changeReseller } from "./change-reseller";

/**
 * R49: how many requests a minute each API key of a reseller has at most, from its very next request on. A key's own
 * limit above it counts no more, and again once this one is raised.
 */
export async function setResellerApiLimit(
  ctx: Context,
  input: SetResellerApiLimitInput,
): Promise<ResellerDto> {
  return changeReseller(ctx, {
    id: input.id,
    reason: input.reason,
    action: "reseller.api_limit_changed",
    event: "reseller.updated",
    decide: ({ apiRateLimit }) =>
      apiRateLimit === input.apiRateLimit ? null : { apiRateLimit: input.apiRateLimit },
    show: ({ apiRateLimit }) => ({ api_rate_limit: apiRateLimit }),
  });
}
