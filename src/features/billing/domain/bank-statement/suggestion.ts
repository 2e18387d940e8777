/** An invoice that a transfer may be for. */
export type KnownInvoice = {
  id: string;
  /** "INV-000123" */
  number: string;
  clientId: string;
  currency: string;
  /** What it still asks for; 0 when it is paid or void. */
  dueMinor: number;
  isOpen: boolean;
  /** Sorts by age: oldest first. */
  issuedAt: string;
};

export type KnownClient = {
  id: string;
  /** "cli_…" */
  publicId: string;
  currency: string;
  /** Its own name, and its trade's. */
  names: readonly string[];
};

/** What the installation knows when it reads a statement. */
export type StatementWorld = {
  invoices: readonly KnownInvoice[];
  clients: readonly KnownClient[];
  /** Prefixes of invoice numbers. */
  series: readonly string[];
};

export const CONFIDENCES = ["sure", "likely", "none"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const REASONS = [
  "number_exact",
  "number_part",
  "number_over",
  "number_closed",
  "number_currency",
  "number_clients",
  "client_exact",
  "client_oldest",
  "client_balance",
  "client_currency",
  "name_exact",
  "name_oldest",
  "name_similar",
  "name_all",
  "name_balance",
  "name_currency",
  "amount_only",
  "nothing",
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** Where a transfer should go: to invoices of one client, oldest first, and the rest to its balance. */
export type Target = { clientId: string; invoices: readonly KnownInvoice[] };

/** `sure`: may be recorded without a look. `likely`: a person decides. `none`: nobody knows, or it cannot be. */
export type Suggestion = {
  confidence: Confidence;
  reason: ReasonCode;
  /** The invoices that the reason speaks of. */
  numbers: readonly string[];
  /** By how much the transfer is more or less than what these invoices ask for. */
  differenceMinor: number;
  target: Target | null;
};
