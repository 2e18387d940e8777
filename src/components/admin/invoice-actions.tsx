import type { FormAction } from "@/components/ui/form-state";
import type { InvoiceDto, TransferRateDto } from "@/features/billing";
import { CreditDialog } from "./credit-dialog";
import { DifferenceDialog } from "./difference-dialog";
import { RecordTransferDialog } from "./record-transfer-dialog";
import { VoidDialog } from "./void-dialog";

type InvoiceActionsProps = {
  invoice: InvoiceDto;
  /** Whether a card has paid it, so that money may go back to it. */
  paidByCard: boolean;
  /** The other currencies that a transfer may have come in. */
  rates: readonly TransferRateDto[];
  /** Up to how much of what is left open can be let go, in minor units of the invoice's currency. */
  toleranceMinor: number;
  /** Today in UTC, "2026-11-23". */
  today: string;
  actions: { record: FormAction; accept: FormAction; credit: FormAction; void: FormAction };
};

/** What an admin can do with an invoice as it stands. */
export function InvoiceActions({
  invoice,
  paidByCard,
  rates,
  toleranceMinor,
  today,
  actions,
}: InvoiceActionsProps) {
  const { status, due, paid, refunded, credited } = invoice;
  const isOpen = status !== "void" && due.amount > 0;
  const isRefundable = status === "paid" && refunded.amount < paid.amount - invoice.rounded.amount;
  const isDifference =
    isOpen &&
    due.amount <= toleranceMinor &&
    invoice.payments.some(({ method }) => method === "bank_transfer");
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
      {isDifference && <DifferenceDialog invoice={invoice} action={actions.accept} />}
      {isOpen && (
        <RecordTransferDialog
          key={due.amount}
          invoice={invoice}
          rates={rates}
          toleranceMinor={toleranceMinor}
          today={today}
          action={actions.record}
        />
      )}
    </>
  );
}
