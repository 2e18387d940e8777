import type { Trial } from "./attempt";
import type { TierRules } from "./model-tiers";

/** What can happen in a history. `client`, `which`, `service` count among those that are there by then. */
export type Command =
  | ({
      kind: "order";
      client: number;
      cycle: number;
      quantity: number;
      ips: number;
      balance: boolean;
    } & Partial<{
      more: { cycle: number; quantity: number; ips: number }[];
      /** The form is sent again. */
      again: boolean;
    }>)
  | { kind: "cancelOrder"; client: number; which: number }
  | { kind: "transfer"; client: number; which: number; bps: number }
  | { kind: "balance"; client: number; which: number }
  | { kind: "topUp"; client: number; minor: number }
  | { kind: "card"; client: number; which: number; does: "pays" | "declined" | "leaves"; saves: boolean }
  | { kind: "prefer"; client: number; card: boolean; declines: boolean }
  | { kind: "autoTopUp"; client: number; below: number | null; minor: number }
  | { kind: "hooks"; copies: number; reversed: boolean; late: number }
  | { kind: "credit"; client: number; which: number; bps: number }
  | { kind: "refundCard"; client: number; which: number; bps: number; pending: boolean }
  | { kind: "void"; client: number; which: number }
  | { kind: "draft"; client: number; units: number[]; quantity: number; dueDays: number | null }
  | { kind: "hold"; client: number; bps: number }
  | { kind: "release"; client: number; which: number }
  | { kind: "limit"; client: number; minor: number }
  | { kind: "change"; service: number; ips: number; cycle: number | null }
  | { kind: "withdraw"; service: number }
  | { kind: "renew"; service: number }
  | { kind: "cancel"; service: number; now: boolean }
  | { kind: "keep"; service: number }
  | { kind: "suspend"; service: number }
  | { kind: "unsuspend"; service: number }
  | { kind: "terminate"; service: number }
  | { kind: "price"; client: number; cycle: number; bps: number; inDays: number | null; spares: boolean }
  | { kind: "rate"; client: number; bps: number | null }
  | { kind: "tier"; client: number; position: number | null }
  | { kind: "standing"; client: number; to: "hold" | "keep" | "active" }
  | { kind: "invoicing"; client: number; monthly: boolean; autoPay: boolean }
  | { kind: "stock"; client: number; left: number | null }
  | { kind: "join"; currency: string; decisions: ("approved" | "rejected" | "withdrawn")[] }
  | { kind: "worth"; currency: string; millionths: number }
  | { kind: "under"; trial: Trial; command: Command }
  | { kind: "days"; days: number; runs: number; twice: boolean; order: number };

export type Start = {
  tierRules: TierRules;
  currencies: [string, string, string];
  taxes: [Tax, Tax, Tax];
  priceMinor: number;
  leadDays: number;
  suspendAfterDays: number | null;
  terminateAfterDays: number | null;
  day: string;
};
export type Tax = "domestic" | "reverse" | "exempt" | "abroad" | "outside";
export type History = { start: Start; commands: Command[] };
