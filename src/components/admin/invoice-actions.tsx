import type { FormAction } from "@/components/ui/form-state";
import type { InvoiceDto } from "@/features/billing";
import { CreditDialog } from "./credit-dialog";
import { RecordTransferDialog } from "./record-transfer-dialog";
import { VoidDialog } from "./void-dialog";

type InvoiceActionsProps = {
  invoice: InvoiceDto;
  /** Whether a card has paid it, so that money may go back to it. */
  paidByCard: boolean;
  /** Today in UTC, "2026-11-23". */
  today: string;
  actions: { record: FormAction; credit: FormAction; void: FormAction };
};

/** What an admin can do with an invoice as it stands. */
export function InvoiceActions({ invoice, paidByCard, today, actions }: InvoiceActionsProps) {
  const { status, due, paid, refunded, credited } = invoice;
  const isOpen = status !== "void" && due.amount > 0;
  const isRefundable = status === "paid" && refunded.amount < paid.amount;
  const isUntouched = isOpen && paid.amount === 0 && credited.amount === 0;
  return (
    <>
      {isUntouched && invoice.waiting === null && <VoidDialog invoice={invoice} action={actions.void} />}
      {(isOpen || isRefundable) && (
        <CreditDialog
          key={`${status} ${due.amount}`}
          invoice={invoice}
          toCard={paidByCard && isRefundable}
          action={actions.credit}
        />
      )}
      {isOpen && (
        <RecordTransferDialog key={due.amount} invoice={invoice} today={today} action={actions.record} />
      )}
    </>
  );
}
