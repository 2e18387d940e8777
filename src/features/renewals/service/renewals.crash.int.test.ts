import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import type { Context, Database } from "@/db";
import { asProvider } from "@/testing/actors";
import {
  expectNoStrayLines,
  expectWholePeriods,
  type RenewingWorld,
  renewingWorld,
  startRenewing,
} from "@/testing/renewals";
import { runRenewals } from "..";

class Killed extends Error {}

/** The same database, of which the process dies at its n-th statement from now: before it, or when it is done. */
function dyingAt(db: Database, statement: number): Database {
  let seen = 0;
  async function through<T>(run: () => Promise<T>): Promise<T> {
    seen += 1;
    if (seen === statement) throw new Killed();
    const result = await run();
    seen += 1;
    if (seen >= statement) throw new Killed();
    return result;
  }
  const prisma = db.prisma.$extends({
    query: { $allOperations: ({ args, query }) => through(() => query(args)) },
  });
  const pool = new Proxy(db.pool, {
    get: (target, name) =>
      name === "query"
        ? (...args: unknown[]) => through(() => Reflect.apply(target.query, target, args))
        : Reflect.get(target, name, target),
  });
  return { ...db, prisma: prisma as unknown as Database["prisma"], pool };
}

/** Runs until it is through, killed as often as asked at one statement after the other. Returns the kills. */
async function runKilled(job: Context, kills: number, stride: number): Promise<number> {
  let killed = 0;
  for (let statement = 1; killed < kills; statement += stride) {
    try {
      await runRenewals({ ...job, db: dyingAt(job.db, statement) });
      break;
    } catch (error) {
      const causes = error instanceof AggregateError ? error.errors : [error];
      if (!causes.some((cause) => cause instanceof Killed)) throw error;
      killed += 1;
    }
  }
  return killed;
}

let world: RenewingWorld;
let ids: string[];

beforeAll(async () => {
  const clock = fixedClock("2026-01-31T10:00:00Z");
  world = await renewingWorld(clock);
  ids = [...(await startRenewing(world, "monthly", 4)), ...(await startRenewing(world, "quarterly", 2))];
});

async function expectAllPaidUpTo(day: string): Promise<void> {
  await expectNoStrayLines(world.owner.clientId);
  for (const id of ids) {
    const until = await expectWholePeriods(id);
    const service = await asProvider((tx) => tx.service.findUniqueOrThrow({ where: { id } }));
    expect(service.periodEnd).toEqual(until);
    expect(until.getTime()).toBeGreaterThan(new Date(day).getTime());
  }
}

it("loses and doubles no period when it dies 20 times at any statement", async () => {
  let kills = 0;
  const months = ["2026-03-20", "2026-05-20", "2026-09-20", "2027-01-20", "2027-08-20"];
  for (const [index, month] of months.entries()) {
    world.clock.set(`${month}T00:00:00Z`);
    kills += await runKilled(world.job, 8, 2 * index + 3);
    await runRenewals(world.job);
    await expectAllPaidUpTo(month);
  }
  expect(kills).toBeGreaterThanOrEqual(20);
}, 180_000);

it("of several workers at once each period is invoiced by one", async () => {
  world.clock.set("2028-03-01T00:00:00Z");
  const runs = await Promise.all(Array.from({ length: 4 }, () => runRenewals(world.job)));
  expect(runs.reduce((sum, { issued }) => sum + issued, 0)).toBeGreaterThan(0);
  await runRenewals(world.job);
  await expectAllPaidUpTo("2028-03-01");
}, 120_000);

it("invoices a client's whole month together when it wants that, and 14 days before it begins", async () => {
  const { clientId } = world.owner;
  const settings = { clientId, autoPay: false, invoicing: "monthly", updatedAt: world.clock.now() };
  await asProvider((tx) => tx.renewalSettings.create({ data: settings }));
  world.clock.set("2028-03-18T00:00:00Z");
  await runRenewals(world.job);
  const unpaid = () =>
    asProvider((tx) =>
      tx.invoice.findMany({ where: { clientId, status: "issued" }, include: { lines: true } }),
    );
  const months = async () =>
    (await unpaid()).map(({ lines }) => [
      ...new Set(lines.map((one) => one.periodStart?.toISOString().slice(0, 7))),
    ]);
  // The months' renewals from the 31st of March on, and those of April: one invoice for each month, not for each service.
  expect((await months()).sort()).toEqual([["2028-03"], ["2028-04"]]);
  expect((await unpaid()).flatMap(({ lines }) => lines)).toHaveLength(4 + 6);
  const late = await startRenewing(world, "monthly");
  world.clock.set("2028-04-19T00:00:00Z");
  await runRenewals(world.job);
  ids.push(...late);
  // One that came later has an invoice of its own for what is late, and shares the month's with the others.
  expect((await months()).sort()).toEqual([["2028-03"], ["2028-04"], ["2028-04"], ["2028-05"]]);
  await asProvider((tx) => tx.renewalSettings.update({ where: { clientId }, data: { autoPay: true } }));
  await runRenewals(world.job);
  expect(await unpaid()).toEqual([]);
  await expectAllPaidUpTo("2028-05-01");
}, 60_000);

it.each([
  ["JPY", 9_990],
  ["KWD", 33_125],
])("prices a renewal in %s by its own decimals", async (currency, priceMinor) => {
  const clock = fixedClock("2026-01-30T10:00:00Z");
  const own = await renewingWorld(clock, { currency, priceMinor });
  const [id] = await startRenewing(own, "monthly");
  clock.set("2026-02-20T00:00:00Z");
  await runRenewals(own.job);
  const invoice = await asProvider((tx) =>
    tx.invoice.findFirstOrThrow({
      where: { clientId: own.owner.clientId, orderId: null },
      include: { lines: true },
    }),
  );
  // Options at 2,500, 4 x 200 and 1,500 beside it; 20 % off each unit.
  const expected = Math.round(priceMinor * 0.8) + 2_000 + 4 * 160 + 1_200;
  expect([invoice.currency, Number(invoice.netMinor)]).toEqual([currency, expected]);
  expect((await expectWholePeriods(id ?? "")).toISOString().slice(0, 10)).toBe("2026-03-30");
});
