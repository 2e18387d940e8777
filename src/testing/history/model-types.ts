import type { Cycle } from "./calendar";
import type { Standing } from "./model-tiers";

export type Line = {
  service: string | null;
  kind: string;
  amount: number;
  tax: number;
  start: string | null;
  end: string | null;
};

/** What an invoice says, as the product wrote it: its amounts follow from prices, which are not the model's to know. */
export type InvoiceFact = {
  id: string;
  client: string;
  order: string | null;
  number: number;
  kind: string;
  currency: string;
  net: number;
  tax: number;
  total: number;
  taxBps: number;
  baseNet: number;
  issuedAt: string;
  dueAt: string;
  lines: Line[];
};

export type Step = { step: string; subject: string; offset: number; at: Date };

export type Invoice = Omit<InvoiceFact, "issuedAt" | "dueAt"> & {
  issuedAt: Date;
  dueAt: Date;
  status: "issued" | "part_paid" | "paid" | "void";
  paid: number;
  credited: number;
  refunded: number;
  paidAt: Date | null;
  steps: Step[];
  /** Services whose ended periods were given back: "service start". */
  givenBack: Set<string>;
  /** By card: what can go back to it, by the payment's attempt. */
  byCard: { left: number }[];
};

export type Client = {
  id: string;
  currency: string;
  isReseller: boolean;
  taxBps: number;
  suspended: boolean;
  renewalsHeld: boolean;
  autoPay: boolean;
  monthly: boolean;
  limit: number;
  holds: { id: string; minor: number }[];
  /** In the client's favour. */
  moves: { at: Date; minor: number }[];
  card: string | null;
  topUp: { below: number; minor: number } | null;
  lastTopUp: { at: Date; worked: boolean } | null;
  standing: Standing | null;
};

export type Period = { start: Date; end: Date; invoice: string | null };
/** A change or a renewal by hand, that takes effect when its invoice is paid. */
export type Pending = {
  invoice: string;
  kind: "change" | "renewal";
  ips?: number;
  cycle?: Cycle;
  start?: Date;
  end?: Date;
};

export type Service = {
  id: string;
  client: string;
  order: string;
  status: "pending" | "provisioning" | "active" | "suspended" | "cancelled" | "terminated";
  suspendedBy: string | null;
  cycle: Cycle;
  /** How many of its one option it has. */
  ips: number;
  anchor: Date | null;
  periodEnd: Date | null;
  ends: boolean;
  pending: Pending | null;
  periods: Period[];
};

export type Note = { invoice: string | null; net: number; tax: number; base: number; to: string };
