import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { firstLocale } from "@/i18n/first-locale";
import type { Locale } from "@/i18n/locales";
import type { PaidCharge } from "../domain/change-price";
import type { PaidPeriod } from "../domain/proration";
import { readSelections } from "./configuration";
import { SERVICE_INCLUDE, type ServiceRow, type StoredSelection } from "./service-row";
import { refuseWhileOwed } from "./waiting-renewal";

/** A service as it stands before a change: what it runs with, and what was paid for it and refunded. */
export type ChangeState = {
  service: ServiceRow;
  selections: StoredSelection[];
  paid: (price: "recurringMinor" | "recurringRetailMinor") => PaidPeriod[];
  charges: PaidCharge[];
  /** Of all invoices in `charges`: the change is made only while that is so. */
  refundedMinor: number;
  /** The language of its owner's documents. */
  locale: Locale;
};

/** `not_found` for what the scope does not see. */
export async function readChangeState(ctx: Context, scope: Scope, id: string): Promise<ChangeState> {
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  return inTransaction(ctx, scope, async (tx) => {
    const service = await tx.service.findFirst({ where: { id, ...own }, include: SERVICE_INCLUDE });
    if (!service) throw new AppError("not_found");
    const { locale } = await tx.client.findUniqueOrThrow({
      where: { id: service.clientId },
      select: { locale: true },
    });
    await refuseWhileOwed(tx, service.id, ctx.clock.now());
    const periods = await tx.servicePeriod.findMany({
      where: { serviceId: id, periodEnd: { lte: service.periodEnd ?? new Date(0) } },
      orderBy: { periodStart: "asc" },
    });
    const paid = (price: "recurringMinor" | "recurringRetailMinor"): PaidPeriod[] =>
      periods.map((period) => ({
        start: period.periodStart,
        end: period.periodEnd,
        recurringMinor: minorFromDb(period[price]),
      }));
    const charges = await readCharges(tx, service);
    const refundedMinor = charges.reduce((sum, charge) => sum + charge.refundedMinor, 0);
    const selections = await readSelections(tx, id);
    return { service, paid, selections, charges, refundedMinor, locale: firstLocale(locale) };
  });
}

type ChargeRow = {
  total_minor: bigint;
  refunded_minor: bigint;
  charged_minor: bigint;
  starts_at: Date;
  ends_at: Date;
};

async function readCharges(tx: Tx, { id, clientId }: ServiceRow): Promise<PaidCharge[]> {
  const rows = await tx.$queryRaw<ChargeRow[]>`
    SELECT total_minor, refunded_minor, charged_minor, starts_at, ends_at
    FROM service_invoices(${clientId}::uuid, ${id}::uuid)`;
  return rows.map((row) => ({
    start: row.starts_at,
    end: row.ends_at,
    chargedMinor: minorFromDb(row.charged_minor),
    totalMinor: minorFromDb(row.total_minor),
    refundedMinor: minorFromDb(row.refunded_minor),
  }));
}
