import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";

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
  status: ServiceStatus;
  cycle: BillingCycle;
  /** What each renewal costs, and what it would at retail. */
  recurring: Money;
  recurringRetail: Money;
  resale: Money | null;
  /** What it renews at while a change of prices spares it; `until` null for good. */
  kept: { price: Money; until: string | null } | null;
  periodStart: string | null;
  periodEnd: string | null;
  activatedAt: string | null;
  createdAt: string;
  updatedAt: string;
};
