import fc from "fast-check";
import type { Command } from "./commands";

/** Or null. */
function maybe<T>(arbitrary: fc.Arbitrary<T>, freq = 5): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { freq });
}

/** Small numbers are not what histories are about. */
export const minor = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

const few = fc.noBias(fc.nat(60));
/** Of the first three, and of those who have joined since. */
const client = fc.nat(11);
export const cycle = fc.nat(2);
const bps = fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 9_999 }));
const is = <K extends string>(kind: K) => fc.constant(kind);
const at = <K extends string>(kind: K) => fc.record({ kind: is(kind), client, which: few });
const on = <K extends string>(kind: K) => fc.record({ kind: is(kind), service: few });

/** What happens besides that time passes, each with how often it comes. */
export const LIKELY: [number, fc.Arbitrary<Command>][] = [
  [
    4,
    fc.record({
      kind: is("order"),
      client,
      cycle,
      quantity: fc.integer({ min: 1, max: 2 }),
      ips: fc.integer({ min: 0, max: 3 }),
      balance: fc.boolean(),
      more: fc.array(fc.record({ cycle, quantity: fc.constantFrom(1, 1, 2), ips: fc.nat(3) }), {
        maxLength: 2,
      }),
      again: fc.boolean(),
    }),
  ],
  [1, at("cancelOrder")],
  [1, fc.record({ kind: is("stock"), client, left: maybe(fc.nat(4), 3) })],
  [
    1,
    fc.record({
      kind: is("join"),
      currency: fc.constantFrom("EUR", "JPY", "KWD"),
      decisions: fc.shuffledSubarray(["approved" as const, "rejected" as const, "withdrawn" as const], {
        minLength: 1,
      }),
    }),
  ],
  [
    1,
    fc.record({
      kind: is("worth"),
      currency: fc.constantFrom("JPY", "KWD"),
      millionths: fc.integer({ min: 1_000, max: 9_999_999 }),
    }),
  ],
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
  [1, fc.record({ kind: is("tier"), client, position: maybe(fc.nat(4)) })],
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
