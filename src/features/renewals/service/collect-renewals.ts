import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { settleInvoice } from "@/features/billing";

type Payable = { id: string; client_id: string };

/**
 * R75: pays unpaid invoices of renewals from the balances of those who want that, the ones due first, where the balance
 * covers all that is due. Of two runs at once one pays.
 *
 * @returns how many were paid
 */
export async function collectRenewals(ctx: Context): Promise<number> {
  const payable = await inTransaction(
    ctx,
    { kind: "provider" },
    (tx) => tx.$queryRaw<Payable[]>`
      SELECT i.id, i.client_id FROM invoices i
        JOIN ledger_accounts a ON a.client_id = i.client_id AND a.kind = 'client_balance' AND a.currency = i.currency
        LEFT JOIN renewal_settings o ON o.client_id = i.client_id
      WHERE i.status IN ('issued', 'part_paid') AND COALESCE(o.auto_pay, true)
        AND a.balance_minor + a.credit_limit_minor >= i.total_minor - i.paid_minor - i.credited_minor
        AND EXISTS (SELECT FROM service_periods p WHERE p.client_id = i.client_id AND p.invoice_id = i.id)
      ORDER BY i.due_at, i.id`,
  );
  let paid = 0;
  for (const { id, client_id: clientId } of payable) {
    try {
      await settleInvoice(ctx, { kind: "tenant", clientId }, id, { method: "balance" });
      paid += 1;
    } catch (error) {
      if (!(error instanceof AppError && NOT_NOW.includes(error.code))) throw error;
    }
  }
  return paid;
}

/** An earlier one has used the balance up, or somebody has paid it meanwhile. */
const NOT_NOW: readonly string[] = ["insufficient_balance", "state_conflict"];
