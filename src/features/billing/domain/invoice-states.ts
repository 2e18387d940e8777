import type { Transitions } from "@/core/transitions";

type StoredStatus = "open" | "part_paid" | "paid" | "void";

/** Mirrored by the trigger on `invoices`; overdue is derived from the due date. */
export const INVOICE_TRANSITIONS: Transitions<StoredStatus> = {
  open: ["part_paid", "paid", "void"],
  part_paid: ["paid"],
  paid: [],
  void: [],
};

/** Whether an invoice with this stored status and due date is overdue at `now`. */
export function isOverdue(status: StoredStatus, dueAt: Date, now: Date): boolean {
  return (status === "open" || status === "part_paid") && dueAt < now;
}
