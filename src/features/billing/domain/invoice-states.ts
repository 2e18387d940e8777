import type { Transitions } from "@/core/transitions";

type StoredStatus = "issued" | "part_paid" | "paid" | "void";

/** Mirrored by the trigger on `invoices`; overdue is derived from the due date. A draft is no invoice yet. */
export const INVOICE_TRANSITIONS: Transitions<StoredStatus> = {
  issued: ["part_paid", "paid", "void"],
  part_paid: ["paid"],
  paid: [],
  void: [],
};

/** Whether an invoice still asks for money. */
export function isPayable(status: StoredStatus): boolean {
  return status === "issued" || status === "part_paid";
}

/** What an invoice asks for now, in its minor units: what is neither paid nor written off. */
export function dueOf(invoice: {
  status: StoredStatus;
  totalMinor: bigint;
  paidMinor: bigint;
  creditedMinor: bigint;
}): bigint {
  return isPayable(invoice.status) ? invoice.totalMinor - invoice.paidMinor - invoice.creditedMinor : 0n;
}

/** Whether an invoice with this stored status and due date is overdue at `now`. */
export function isOverdue(status: StoredStatus, dueAt: Date, now: Date): boolean {
  return isPayable(status) && dueAt < now;
}
