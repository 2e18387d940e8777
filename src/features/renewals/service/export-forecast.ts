import { authorizeEither } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ForecastPeriodDto } from "../dto";
import type { ForecastInput } from "../schemas";
import { forecastRenewals } from "./forecast-renewals";

/** The periods of the forecast as rows of a file, the first to begin first. It is logged. */
export async function exportForecast(
  ctx: Context,
  input: ForecastInput,
): Promise<AsyncGenerator<ForecastPeriodDto[]>> {
  const scope = authorizeEither(ctx, "renewal:forecast", "renewal:review");
  const { periods } = await forecastRenewals(ctx, input);
  await inTransaction(ctx, scope, (tx) =>
    recordActivity(tx, ctx, {
      action: "renewals.exported",
      clientId: scope.kind === "tenant" ? scope.clientId : (input.client ?? null),
      object: { kind: "settings", id: "renewals", name: "renewals" },
      after: { periods: periods.length },
      ...(scope.kind === "provider" && { providerOnly: true }),
    }),
  );
  return (async function* pages() {
    yield periods;
  })();
}
