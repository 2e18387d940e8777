import type { Money } from "@/core/money";

export type CustomerDto = {
  id: string;
  name: string;
  email: string;
  company: string | null;
  phone: string | null;
  country: string | null;
  externalId: string | null;
  /** What it is written to in; null: its reseller's language. */
  locale: string | null;
  metadata: Record<string, string>;
  status: "active" | "archived";
  createdAt: string;
  updatedAt: string;
};

/** A row of the reseller's list, with its services counted (R33). */
export type CustomerRowDto = CustomerDto & { activeServices: number; totalServices: number };

/** The same row for admins, with whose customer it is. */
export type ReviewedCustomerDto = CustomerRowDto & { reseller: { id: string; name: string } };

/** How many services a customer has. `pending`: ordered or being set up; `total` counts ended ones too. */
export type ServiceCountsDto = { active: number; pending: number; suspended: number; total: number };

/** A customer with what it has and brings. */
export type CustomerFiguresDto = CustomerDto & {
  services: ServiceCountsDto;
  /**
   * Wholesale invoices paid for it less refunds, before tax, in the reseller's own currency (R35): those of its orders,
   * and those that charge changes and renewals of its services.
   */
  revenue: Money;
  /** When it was ordered for last, whatever became of the order. */
  lastOrderAt: string | null;
  /** The customer that it was merged into. */
  mergedInto: { id: string; name: string } | null;
};

export type CustomerNoteDto = {
  id: string;
  authorName: string;
  body: string;
  createdAt: string;
  /** Null while it says what it first said. */
  editedAt: string | null;
  mayEdit: boolean;
  mayDelete: boolean;
};

/** What a merge would do: all of `from` would be `into`'s. */
export type MergePreviewDto = {
  into: CustomerFiguresDto;
  from: CustomerFiguresDto;
  moves: { orders: number; services: number; notes: number; carts: number; revenue: Money };
};

/** `shareBps`: of the total of all customers in the period; null where that is nothing. */
export type RankedCustomerDto = {
  rank: number;
  id: string;
  name: string;
  company: string | null;
  archived: boolean;
  revenue: Money;
  shareBps: number | null;
};

/** R35. `customers`: how many have brought something, of whom `rows` are the first. Both days are included. */
export type CustomerRankingDto = {
  from: string;
  to: string;
  total: Money;
  customers: number;
  rows: RankedCustomerDto[];
};

/** `column` is empty where the line as a whole is wrong. */
export type CustomerProblemDto = { line: number; column: string; detail: string };

/** What a file did, or would do. With problems it did nothing. `rows`: the first fifty lines. */
export type CustomerImportDto = {
  problems: CustomerProblemDto[];
  created: number;
  updated: number;
  /** There already: left as they are, or as the line says. */
  skipped: number;
  rows: { line: number; name: string; email: string; outcome: "created" | "updated" | "skipped" }[];
};
