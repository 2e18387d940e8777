import type { Money } from "@/core/money";
import type { Day, Grain } from "./domain/days";
import type { PeriodName, Stretch } from "./domain/period";
import type { RevenueBy } from "./schemas";

/** Days of the provider's time zone, from `from` to before `to`. */
export type PeriodDto = Stretch & { name: PeriodName; before: Stretch; timeZone: string };

type Compared = { revenue: Money; before: Money; changeBps: number | null };

/** Amounts are in the provider's currency. A column holds the days from its `start` to the next one's. */
export type RevenueTrendDto = {
  currency: string;
  period: PeriodDto;
  grain: Grain;
  reseller: Compared;
  direct: Compared;
  columns: { start: Day; resellerMinor: number; directMinor: number; beforeMinor: number }[];
};

export type RevenueByRow = {
  /** A public id, or a currency; null for what is of none. */
  id: string | null;
  name: string | null;
  revenue: Money;
  /** In the row's own currency: of currencies alone. */
  own: Money | null;
  before: Money;
  shareBps: number | null;
  changeBps: number | null;
  /** Minor units of the provider's currency, one for each of the answer's `columns`. */
  trend: number[];
};

export type RevenueByDto = {
  currency: string;
  period: PeriodDto;
  by: RevenueBy;
  grain: Grain;
  columns: Day[];
  total: Money;
  before: Money;
  changeBps: number | null;
  rows: RevenueByRow[];
  rest: { count: number; revenue: Money; before: Money };
};

/** `columns`: not due yet, 1 to 30 days overdue, 31 to 60, 61 to 90, longer. */
export type AgeingRow = { invoices: number; total: Money; columns: Money[] };

export type ReceivablesDto = {
  currency: string;
  timeZone: string;
  today: Day;
  reseller: AgeingRow;
  direct: AgeingRow;
  debtors: (AgeingRow & { id: string; name: string; isReseller: boolean })[];
};

/** `days`: the mean time from invoice to payment; null where none was paid. */
export type PatternDto = { invoices: number; days: number | null; lateBps: number | null };

export type PaymentPatternsDto = {
  period: PeriodDto;
  reseller: PatternDto & { before: PatternDto };
  direct: PatternDto & { before: PatternDto };
  /** Invoices paid in at most so many days; "0" the same day, "more" than the last. */
  histogram: { upTo: string; invoices: number }[];
  slowest: (PatternDto & { id: string; name: string })[];
};

export type DistributionDto = {
  of: "services" | "customers";
  resellers: number;
  total: number;
  median: number | null;
  /** Resellers that have `from` to `upTo` of them; null: and more. */
  histogram: { from: number; upTo: number | null; resellers: number }[];
  rows: { id: string; name: string; count: number; shareBps: number | null }[];
};

/** `months`: from the month of joining on, "2026-11". */
export type CohortsDto = {
  currency: string;
  cohorts: { joined: string; resellers: number; months: { revenueMinor: number; paying: number }[] }[];
};

export type GrowthMoveDto = {
  move: "started" | "resumed" | "raised" | "lowered" | "paused" | "ended";
  mrr: Money;
  services: number;
};

export type CustomersGrowthDto = { start: number; added: number; archived: number; end: number };

/** `start` and `end`: resellers with services that run. */
export type ResellersGrowthDto = {
  joined: number;
  start: number;
  end: number;
  lost: number;
  won: number;
  churnBps: number | null;
};

/** MRR is monthly recurring revenue in the provider's currency, at today's exchange rates. */
export type GrowthDto = {
  currency: string;
  period: PeriodDto;
  grain: Grain;
  mrr: { start: Money; end: Money; changeBps: number | null };
  moves: GrowthMoveDto[];
  mrrChurnBps: number | null;
  services: { start: number; end: number };
  customers: CustomersGrowthDto;
  resellers: ResellersGrowthDto;
  /** As each column ends. */
  columns: { start: Day; mrrMinor: number; services: number; gainedMinor: number; lostMinor: number }[];
};

/** How far the figures are behind. */
export type AnalyticsLagDto = { waiting: number; secondsBehind: number };
