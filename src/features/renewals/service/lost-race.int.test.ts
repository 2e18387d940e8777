import type pg from "pg";
import { expect, it } from "vitest";
import type { Context } from "@/db";
import { asProvider } from "@/testing/actors";
import { runningService } from "@/testing/services";
import { runRenewals } from "..";

it("looks again at a service that has changed since it was read, in the same run, and not for ever", async () => {
  const service = await runningService();
  service.clock.set("2026-02-10T10:00:00Z");
  const once = changing(service.job, service.id, 1);
  expect(await runRenewals(once)).toMatchObject({ issued: 1 });
  service.clock.set("2026-03-10T10:00:00Z");
  expect(await runRenewals(changing(service.job, service.id, 1_000))).toMatchObject({ issued: 0 });
  expect(await runRenewals(service.job)).toMatchObject({ issued: 1 });
});

/** The context of a run in which somebody else changes the service just before it is invoiced, so many times. */
function changing<C extends Context>(ctx: C, id: string, times: number): C {
  let left = times;
  const query = async (statement: { name: string }) => {
    if (statement.name === "issue_renewals" && left-- > 0)
      await asProvider((tx) => tx.service.update({ where: { id }, data: { revision: { increment: 1 } } }));
    return ctx.db.pool.query(statement as unknown as string);
  };
  return { ...ctx, db: { ...ctx.db, pool: { query } as unknown as pg.Pool } };
}
