import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { TaxDto } from "@/features/billing";

export type ServiceStatus = "pending" | "provisioning" | "active" | "suspended" | "cancelled" | "terminated";

export type ServiceDto = {
  id: string;
  orderId: string;
  clientId: string;
  clientName: string;
  customerId: string | null;
  customerName: string | null;
  product: { id: string; name: string };
  label: string | null;
  externalId: string | null;
  metadata: Record<string, string>;
  status: ServiceStatus;
  /** Who holds it back, and why: only that side, or the provider, lets it go on. `overdue`: until it is paid for. */
  suspendedBy: "provider" | "reseller" | "overdue" | null;
  statusReason: string | null;
  /** It ends at `periodEnd`, unless that is taken back before. */
  cancelAtPeriodEnd: boolean;
  /** A change or renewal that takes effect when its invoice is paid. */
  pending: { kind: "change" | "renewal"; invoiceId: string; recurring: Money } | null;
  cycle: BillingCycle;
  /** What each renewal costs, and what it would at retail. */
  recurring: Money;
  recurringRetail: Money;
  resale: Money | null;
  /** What it renews at while a change of prices spares it; `until` null for good. */
  kept: { price: Money; until: string | null } | null;
  periodStart: string | null;
  /** Up to when it is paid for. */
  periodEnd: string | null;
  activatedAt: string | null;
  endedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

/** The tax of what is charged or, negative, given back; `total` with it, and why it is so much. */
export type ChargeTaxDto = { tax: Money; total: Money; taxTerms: TaxDto };

/** One more period, and what it costs: `price` before tax. */
export type RenewalDto = {
  periodStart: string;
  periodEnd: string;
  price: Money;
  retail: Money;
} & ChargeTaxDto;

/** One chosen option with its names, and what it costs with each cycle where the catalogue still has it. */
export type ServiceOptionDto = {
  group: string;
  groupName: string;
  option: string;
  optionName: string;
  quantity: number;
};

/** What a change would cost, to the minor unit; nothing has happened yet. */
export type ChangePreviewDto = ChargeTaxDto & {
  service: string;
  from: { product: string; cycle: BillingCycle; recurring: Money };
  to: {
    product: string;
    cycle: BillingCycle;
    recurring: Money;
    recurringRetail: Money;
    lines: ChangeLineDto[];
  };
  /** With another billing cycle: its first period, which begins now and is charged as a whole. */
  newPeriod: { start: string; end: string } | null;
  /** With another billing cycle: the reseller's own price, which stays the same by month. */
  resale: { from: Money; to: Money } | null;
  /** What a change of prices had left it: that ends with this change. */
  kept: Money | null;
  remainingDays: number;
  totalDays: number;
  /** The rest of the paid time at the old price, and at the new one; with another cycle its first period. */
  oldShare: Money;
  newShare: Money;
  /** What of the old price was refunded before, and is not given back again. */
  refunded: Money;
  /** To be paid now, before tax; negative is credited to the balance. */
  net: Money;
};

export type ChangeLineDto = { description: string; quantity: number; unit: Money; amount: Money };

/** What a charge came to: the service as it is now, and the invoice that was made, if any. */
export type ServiceChargeDto = {
  service: ServiceDto;
  /** `paid`: it has taken effect; `waiting`: it does when the invoice is paid; `credited`, `free`: it has. */
  outcome: "paid" | "waiting" | "credited" | "free";
  /** Before tax, and with it. */
  net: Money;
  total: Money;
  invoiceId: string | null;
};

export type ActionState = "waiting" | "running" | "done" | "failed" | "abandoned";
export type ActionKind = "create" | "suspend" | "unsuspend" | "change" | "cancel" | "terminate";

/** An order to the provisioning system. For the provider's eyes. */
export type ActionDto = {
  id: string;
  kind: ActionKind;
  state: ActionState;
  /** Accepted, and not reported on yet: with the manual provisioner, somebody's work. */
  accepted: boolean;
  service: { id: string; name: string; status: ServiceStatus };
  client: { id: string; name: string };
  provisioner: string | null;
  attempts: number;
  lastError: string | null;
  reference: string | null;
  nextTryAt: string | null;
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
};
