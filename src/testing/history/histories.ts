import fc from "fast-check";
import type { Trial } from "./attempt";
import type { Command, History, Start, Tax } from "./commands";
import { cycle, LIKELY, minor } from "./likely";

const plain = fc.oneof(...LIKELY.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Every fourth thing is done twice at once or under a fault. */
const trial: fc.Arbitrary<Trial> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("twice" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("fault" as const),
      at: fc.nat(14),
      fault: fc.constantFrom("refused" as const, "killed" as const, "unheard" as const),
      // Mostly few: what a new connection has to learn again costs more than most jobs.
      every: fc.constantFrom(1, 8, 8, 8),
    }),
  },
);
const tried = (arbitrary: fc.Arbitrary<Command>): fc.Arbitrary<Command> =>
  fc.oneof(
    { weight: 3, arbitrary },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("under" as const), trial, command: arbitrary }),
    },
  );
const command = tried(plain);

/** Time passes; nothing runs on most of the days, and then all jobs do, `runs` times on the way, each perhaps twice. */
const stretch = (most: number): fc.Arbitrary<Command> =>
  tried(
    fc.record({
      kind: fc.constant("days" as const),
      days: fc.integer({ min: 1, max: most }),
      runs: fc.constantFrom(1, 1, 1, 2),
      twice: fc.constantFrom(false, false, false, true),
      order: fc.nat(5),
    }),
  );

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
  tierRules: fc.record({
    window: fc.constantFrom("lifetime" as const, "rolling_12_months" as const),
    demotion: fc.boolean(),
    graceDays: fc.constantFrom(0, 30, 90),
  }),
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
  const some = fc
    .tuple(fc.array(command, { maxLength: 4, size: "max" }), stretch(40))
    .map(([things, time]): Command[] => [...things, time]);
  return fc.record({
    start,
    commands: fc
      .tuple(beginning, fc.array(some, { minLength: stretches, maxLength: stretches, size: "max" }))
      .map(([first, all]) => [...first, ...all.flat()]),
  });
}

/** Two years in 50 commands: fourteen stretches of time of some 52 days, with two things and more between them. */
export const simulations: fc.Arbitrary<History> = fc.record({
  start,
  commands: fc
    .tuple(
      beginning,
      fc.array(fc.tuple(command, command, stretch(104)), { minLength: 14, maxLength: 14, size: "max" }),
      fc.array(command, { maxLength: 2, size: "max" }),
    )
    .map(([first, all, last]) => [...first, ...all.flat(), ...last]),
});
