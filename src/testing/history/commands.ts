import fc from "fast-check";

/** What can happen in a history. `client`, `which`, `service` count among those that are there by then. */
export type Command =
  | { kind: "order"; client: number; cycle: number; quantity: number; ips: number; balance: boolean }
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
  | { kind: "days"; days: number; runs: number; twice: boolean; order: number };

export type Start = {
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

/** Or null. */
function maybe<T>(arbitrary: fc.Arbitrary<T>, freq = 5): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq });
}

/** Small numbers are not what histories are about. */
const minor = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

const few = fc.noBias(fc.nat(60));
const client = fc.nat(2);
const cycle = fc.nat(2);
const bps = fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 9_999 }));
const is = <K extends string>(kind: K) => fc.constant(kind);
const at = <K extends string>(kind: K) => fc.record({ kind: is(kind), client, which: few });
const on = <K extends string>(kind: K) => fc.record({ kind: is(kind), service: few });

/** Each with how often it comes. */
const LIKELY: [number, fc.Arbitrary<Command>][] = [
  [
    4,
    fc.record({
      kind: is("order"),
      client,
      cycle,
      quantity: fc.integer({ min: 1, max: 2 }),
      ips: fc.integer({ min: 0, max: 3 }),
      balance: fc.boolean(),
    }),
  ],
  [1, at("cancelOrder")],
  [
    6,
    fc.record({
      kind: is("transfer"),
      client,
      which: few,
      bps: fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 15_000 })),
    }),
  ],
  [3, at("balance")],
  [5, fc.record({ kind: is("topUp"), client, minor: minor(1, 200_000) })],
  [
    4,
    fc.record({
      kind: is("card"),
      client,
      which: few,
      does: fc.constantFrom("pays" as const, "pays" as const, "declined" as const, "leaves" as const),
      saves: fc.boolean(),
    }),
  ],
  [2, fc.record({ kind: is("prefer"), client, card: fc.boolean(), declines: fc.boolean() })],
  [
    1,
    fc.record({
      kind: is("autoTopUp"),
      client,
      below: maybe(fc.integer({ min: 1, max: 30_000 })),
      minor: fc.integer({ min: 1, max: 20_000 }),
    }),
  ],
  [
    3,
    fc.record({
      kind: is("hooks"),
      copies: fc.integer({ min: 1, max: 3 }),
      reversed: fc.boolean(),
      late: fc.nat(5),
    }),
  ],
  [4, fc.record({ kind: is("credit"), client, which: few, bps })],
  [2, fc.record({ kind: is("refundCard"), client, which: few, bps, pending: fc.boolean() })],
  [1, at("void")],
  [
    2,
    fc.record({
      kind: is("draft"),
      client,
      units: fc.array(fc.nat(20_000), { minLength: 1, maxLength: 3 }),
      quantity: fc.integer({ min: 1, max: 7 }),
      dueDays: maybe(fc.nat(40)),
    }),
  ],
  [2, fc.record({ kind: is("hold"), client, bps })],
  [2, at("release")],
  [1, fc.record({ kind: is("limit"), client, minor: fc.integer({ min: 0, max: 50_000 }) })],
  [
    4,
    fc.record({
      kind: is("change"),
      service: few,
      ips: fc.nat(8),
      cycle: maybe(cycle, 2),
    }),
  ],
  [1, on("withdraw")],
  [2, on("renew")],
  [2, fc.record({ kind: is("cancel"), service: few, now: fc.boolean() })],
  [1, on("keep")],
  [1, on("suspend")],
  [1, on("unsuspend")],
  [1, on("terminate")],
  [
    2,
    fc.record({
      kind: is("price"),
      client,
      cycle,
      bps: fc.integer({ min: 5_000, max: 15_000 }),
      inDays: maybe(fc.integer({ min: 1, max: 90 })),
      spares: fc.boolean(),
    }),
  ],
  [1, fc.record({ kind: is("rate"), client, bps: maybe(fc.nat(10_000)) })],
  [1, fc.record({ kind: is("tier"), client, position: maybe(fc.nat(2)) })],
  [
    1,
    fc.record({
      kind: is("standing"),
      client,
      to: fc.constantFrom("hold" as const, "keep" as const, "active" as const, "active" as const),
    }),
  ],
  [2, fc.record({ kind: is("invoicing"), client, monthly: fc.boolean(), autoPay: fc.boolean() })],
];

const command = fc.oneof(...LIKELY.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Time passes; nothing runs on most of the days, and then all jobs do, `runs` times on the way, each perhaps twice. */
const days = fc.record({
  kind: is("days"),
  days: fc.integer({ min: 1, max: 40 }),
  runs: fc.constantFrom(1, 1, 1, 2),
  twice: fc.constantFrom(false, false, false, true),
  order: fc.nat(5),
});

const start: fc.Arbitrary<Start> = fc.record({
  currencies: fc.constantFrom<[string, string, string][]>(
    ["EUR", "JPY", "EUR"],
    ["EUR", "KWD", "EUR"],
    ["KWD", "EUR", "JPY"],
  ),
  taxes: fc.constantFrom<[Tax, Tax, Tax][]>(
    ["domestic", "reverse", "abroad"],
    ["reverse", "exempt", "domestic"],
    ["domestic", "outside", "abroad"],
    ["exempt", "domestic", "domestic"],
  ),
  priceMinor: fc.oneof(
    { weight: 9, arbitrary: minor(100, 20_000) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
  ),
  leadDays: fc.constantFrom(0, 7, 14, 30),
  suspendAfterDays: fc.constantFrom(5, 14, null),
  terminateAfterDays: fc.constantFrom(20, 60, null),
  day: fc.constantFrom("2026-01-31", "2026-01-29", "2026-03-30", "2026-01-05", "2027-12-31"),
});

/** Each client begins with some money and a service that runs. */
const beginning = fc
  .tuple(...[0, 1, 2].map((each) => fc.tuple(fc.constant(each), minor(50_000, 300_000), cycle)))
  .map((clients) =>
    clients.flatMap(([each, funds, length]): Command[] => [
      { kind: "topUp", client: each, minor: funds },
      { kind: "order", client: each, cycle: length, quantity: 1, ips: 1, balance: true },
    ]),
  );

/** So many stretches of time, with a few things that happen between them. */
export function histories(stretches: number): fc.Arbitrary<History> {
  const stretch = fc
    .tuple(fc.array(command, { maxLength: 4, size: "max" }), days)
    .map(([some, time]): Command[] => [...some, time]);
  return fc.record({
    start,
    commands: fc
      .tuple(beginning, fc.array(stretch, { minLength: stretches, maxLength: stretches, size: "max" }))
      .map(([first, all]) => [...first, ...all.flat()]),
  });
}
