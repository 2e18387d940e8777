import type { Money } from "@/core/money";
import type { Action } from "@/features/activity";
import type { InvoiceRowDto } from "@/features/billing";
import type { RankedCustomerDto } from "@/features/customers";
import type { OrderRowDto } from "@/features/orders";
import type { TierDto, TierProgressDto } from "@/features/resellers";

/** One month, "2026-11", newest last. */
export type MonthlyAmountDto = { month: string; amountMinor: number };

export type BillingFiguresDto = { outstanding: Money; balance: Money };

/** R40 to R43: counted at the moment of asking. Amounts are in the reseller's currency. */
export type ResellerDashboardDto = {
  currency: string;
  revenue: Money;
  revenueThisMonth: Money;
  /** Against the month before up to the same day, in basis points; null when that was zero. */
  revenueChangeBps: number | null;
  months: MonthlyAmountDto[];
  activeServices: number;
  customers: number;
  newCustomersThisMonth: number;
  /** What is owed and what is there in advance; null for a person who may not see the company's bills. */
  billing: BillingFiguresDto | null;
  tier: TierDto;
  rateBps: number;
  progress: TierProgressDto;
  latestOrders: OrderRowDto[];
  outlook: ResellerOutlookDto;
};

/** What is left to do at the begin; names are those of domain/first-steps. */
export type FirstStepsDto = { steps: { name: string; href: string; done: boolean }[] };

/** `refused`: answered 4xx; `broken`: 5xx; `limited`: 429. */
export type ApiHealthDto = {
  days: number;
  requests: number;
  refused: number;
  limited: number;
  broken: number;
};

/** What waits for a reseller; null for a person who may not see that part. */
export type ResellerOutlookDto = {
  /** The open invoices that are due first. */
  due: InvoiceRowDto[] | null;
  /** Services that renew next, at what they cost now, before tax. */
  renewing: { id: string; name: string; renewsAt: string; price: Money }[];
  /** Of the last twelve months. */
  topCustomers: RankedCustomerDto[];
  api: ApiHealthDto | null;
};

export type NetworkMonthDto = { month: string; resellerMinor: number; directMinor: number };

/** R64: paid invoices in the provider's currency. */
export type NetworkDashboardDto = {
  currency: string;
  reseller: Money;
  direct: Money;
  resellerThisMonth: Money;
  directThisMonth: Money;
  months: NetworkMonthDto[];
  outstanding: Money;
  overdueInvoices: number;
  activeServices: number;
  activeResellers: number;
  customers: number;
  pendingApplications: number;
  topResellers: { id: string; businessName: string; revenue: Money }[];
  latestOrders: OrderRowDto[];
};

/** A direct client's first page, in its own currency. */
export type ClientDashboardDto = {
  activeServices: number;
  /** Null for a person who may not see the company's bills. */
  billing: BillingFiguresDto | null;
  latestOrders: OrderRowDto[];
};

/** An invoice to the reseller for one of its customers. Lines are before tax. */
export type CustomerInvoiceDto = InvoiceRowDto & {
  lines: { position: number; description: string; quantity: number; net: Money }[];
};

/** Something that happened, as the log has it. */
export type TimelineEntryDto = {
  id: string;
  at: string;
  action: Action;
  object: { type: string; id: string; name: string };
  /** `label` is empty for the provider's staff. */
  actor: { kind: string; label: string };
};
