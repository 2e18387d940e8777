import type { Money } from "@/core/money";
import type { Invoicing } from "./domain/horizon";

export type RenewalSettingsDto = { clientId: string; autoPay: boolean; invoicing: Invoicing };

/** What renews within so many days, all from now on; `shortfall` is what balance and credit do not cover of it. */
export type ForecastWindowDto = { days: number; periods: number; total: Money; shortfall: Money };

export type ClientForecastDto = {
  client: { id: string; name: string };
  balance: Money;
  creditLimit: Money;
  /** Invoices that are not paid yet. */
  unpaid: Money;
  windows: ForecastWindowDto[];
  /** The card that renewals are charged to, when some of them begin once it has expired. */
  expiringCard: { brand: string; last4: string; goodUntil: string; periods: number } | null;
};

/** One period that will be invoiced; `total` with tax. */
export type ForecastPeriodDto = {
  client: { id: string; name: string };
  serviceId: string;
  service: string;
  invoicedAt: string;
  startsAt: string;
  endsAt: string;
  net: Money;
  total: Money;
  /** Where an announced change of prices makes it another: since when, and what it was before, before tax. */
  change: { from: string; before: Money } | null;
};

export type ForecastDto = { clients: ClientForecastDto[]; periods: ForecastPeriodDto[] };
