import { parsePublicId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import type { Prisma } from "@/db";
import type { AttemptQuestion } from "@/integrations/gateways";
import type { AttemptStatus } from "../../domain/attempt-states";
import type { AttemptDto } from "../../dto";

export type AttemptRow = Prisma.PaymentAttemptGetPayload<object>;

export function toAttemptDto(row: AttemptRow): AttemptDto {
  return {
    id: toPublicId("paymentAttempt", row.id),
    gateway: row.gateway,
    kind: row.kind as AttemptDto["kind"],
    purpose: row.purpose as AttemptDto["purpose"],
    status: row.status as AttemptStatus,
    reason: row.reason === "" ? null : row.reason,
    reference: row.reference,
    invoiceId: row.invoiceId && toPublicId("invoice", row.invoiceId),
    amount: { amount: minorFromDb(row.amountMinor), currency: row.currency },
    startedAt: row.startedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}

/** What a gateway is asked about an attempt. `customer`: the client's reference there. */
export function questionOf(row: AttemptRow, customer: string | null): AttemptQuestion {
  return {
    kind: row.kind as AttemptQuestion["kind"],
    attempt: toPublicId("paymentAttempt", row.id),
    reference: row.reference,
    customer,
    startedAt: row.startedAt,
  };
}

/** The uuid of an attempt that a gateway names; null for what is none of ours. */
export function attemptIdOf(attempt: string): string | null {
  return parsePublicId("paymentAttempt", attempt);
}
