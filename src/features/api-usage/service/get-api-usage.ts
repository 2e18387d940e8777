import { authorizeEither } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { KeyUsageDto, UsageDay } from "../dto";
import type { ApiUsageInput } from "../schemas";

const DAY_MS = 86_400_000;
export const USAGE_DAYS = 30;

type Row = { keyId: string; day: Date; statusClass: number; requests: bigint };

/** R48: requests of each of these keys by UTC day, today included, with a zero for a day without any. */
export async function getApiUsage(ctx: Context, { keys }: ApiUsageInput): Promise<KeyUsageDto[]> {
  const scope = authorizeEither(ctx, "api_key:read", "api_key:review");
  const today = new Date(ctx.clock.now().toISOString().slice(0, 10));
  const first = new Date(today.getTime() - (USAGE_DAYS - 1) * DAY_MS);
  const own = scope.kind === "tenant" ? { resellerId: scope.clientId } : {};
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.apiUsage.findMany({ where: { ...own, keyId: { in: keys }, day: { gte: first, lte: today } } }),
  );
  return keys.map((keyId) => ({
    keyId: toPublicId("apiKey", keyId),
    days: daysOf(
      rows.filter((row) => row.keyId === keyId),
      first,
    ),
  }));
}

function daysOf(rows: readonly Row[], first: Date): UsageDay[] {
  return Array.from({ length: USAGE_DAYS }, (_, index) => {
    const at = first.getTime() + index * DAY_MS;
    const sum = (counts: (statusClass: number) => boolean) =>
      rows
        .filter((row) => row.day.getTime() === at && counts(row.statusClass))
        .reduce((total, row) => total + Number(row.requests), 0);
    return {
      day: new Date(at).toISOString().slice(0, 10),
      succeeded: sum((one) => one < 4),
      failed: sum((one) => one === 4 || one === 5),
      limited: sum((one) => one === 429),
    };
  });
}
