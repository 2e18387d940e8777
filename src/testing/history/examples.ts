import type { Trial } from "./attempt";
import type { Command, History, Start } from "./commands";

/** What histories have found, each as short as it can be told: they are lived before the random ones. */

export const EXAMPLE_START: Start = {
  currencies: ["EUR", "JPY", "EUR"],
  taxes: ["domestic", "reverse", "abroad"],
  priceMinor: 9_973,
  leadDays: 14,
  suspendAfterDays: 5,
  terminateAfterDays: 20,
  day: "2026-01-31",
  tierRules: { window: "lifetime", demotion: false, graceDays: 30 },
};

const order = (balance = false): Command => ({
  ...{ kind: "order", client: 0, cycle: 0, quantity: 1, ips: 1, balance },
});
export const days = (count: number): Command => ({
  kind: "days",
  days: count,
  runs: 1,
  twice: false,
  order: 0,
});
export const under = (trial: Trial, command: Command): Command => ({ kind: "under", trial, command });
const open = { client: 0, which: 1 };
const history = (commands: Command[], start: Partial<Start> = {}): [History] => [
  { start: { ...EXAMPLE_START, ...start }, commands },
];

export const EXAMPLES: [History][] = [
  // The service of a cancelled order was terminated: it had never started.
  history([order(), { kind: "cancelOrder", ...open }, { kind: "terminate", service: 0 }]),
  // An order was cancelled with money on its invoice, and with a credit note: the invoice stayed owed.
  history([order(), { kind: "transfer", ...open, bps: 3_333 }, { kind: "cancelOrder", ...open }]),
  history([order(), { kind: "credit", ...open, bps: 3_333 }, { kind: "cancelOrder", ...open }]),
  // A service was terminated for one renewal while the next one was invoiced: that one went on being asked for.
  history(
    [
      ...[{ kind: "topUp", client: 0, minor: 14_000 } as const, order(true), days(1)],
      ...[days(29), days(10), days(10), days(5), days(10), days(10), days(20), days(20)],
    ],
    { leadDays: 30 },
  ),
  // An invoice was voided while a later period was charged: the freed period was never invoiced again, and what was
  // paid for the later one never took effect.
  history(
    [
      ...[{ kind: "topUp", client: 0, minor: 14_000 } as const, order(true), days(1), days(29)],
      ...[days(5), { kind: "void", client: 0, which: 2 } as const, days(1), days(30)],
      ...[{ kind: "topUp", client: 0, minor: 900_000 } as const, days(1), days(1)],
    ],
    { leadDays: 30, suspendAfterDays: null },
  ),
];
