import { describe, expect, it } from "vitest";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { createTestReseller } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { actingAs, inTransaction, PageReads, type Tx } from ".";

const PROVIDER: Scope = { kind: "provider" };

/** What each transaction has of its own: its backend and when it began. */
const readOf = (tx: Tx) =>
  tx.$queryRaw<{ backend: number; began: Date; scope: string; tenant: string }[]>`
    SELECT pg_backend_pid() AS backend, now() AS began, current_setting('app.scope') AS scope,
      current_setting('app.tenant_id') AS tenant`.then(([row]) => row);

const page = () => {
  const { actor: _job, ...ctx } = jobContext();
  return { ...ctx, reads: new PageReads() };
};
const distinct = (values: unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;

describe("the reads of a page", () => {
  it("have two transactions, however many they are", async () => {
    const ctx = page();
    const seen = await Promise.all(Array.from({ length: 12 }, () => inTransaction(ctx, PROVIDER, readOf)));
    expect(distinct(seen)).toBe(2);
  });

  it("share one with what is asked for next by whoever has been answered", async () => {
    const ctx = page();
    const first = await inTransaction(ctx, PROVIDER, readOf);
    expect(await inTransaction(ctx, PROVIDER, readOf)).toEqual(first);
  });

  it("begin anew after a while, and for the next page", async () => {
    const ctx = page();
    const first = await inTransaction(ctx, PROVIDER, readOf);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await inTransaction(ctx, PROVIDER, readOf)).not.toEqual(first);
  });

  it("see the rows of their own scope alone", async () => {
    const ctx = page();
    const [mine, theirs] = await Promise.all([createTestReseller(), createTestReseller()]);
    const scopes: Scope[] = [mine, theirs].map(({ clientId }) => ({ kind: "tenant", clientId }));
    const names = await Promise.all(
      [...scopes, PROVIDER, ...scopes].map((scope) =>
        inTransaction(ctx, scope, async (tx) => ({
          of: await readOf(tx),
          clients: (await tx.client.findMany({ select: { id: true } })).map(({ id }) => id),
        })),
      ),
    );
    for (const [index, { of, clients }] of names.entries()) {
      const expected = [mine, theirs, undefined, mine, theirs][index]?.clientId;
      expect(of?.tenant).toBe(expected ?? "");
      if (expected) expect(clients).toEqual([expected]);
      else expect(clients).toEqual(expect.arrayContaining([mine.clientId, theirs.clientId]));
    }
  });

  it("write nothing", async () => {
    const ctx = page();
    const write = inTransaction(
      ctx,
      PROVIDER,
      (tx) => tx.$executeRaw`INSERT INTO settings (key, value, updated_at) VALUES ('mail', '{}', now())`,
    );
    // As it is told of a database that recovers, which takes no writes either.
    expect(await codeOf(write)).toBe("unavailable");
    expect(await inTransaction(ctx, PROVIDER, (tx) => tx.setting.count({ where: { key: "mail" } }))).toBe(0);
  });

  it("are not what the system does meanwhile", async () => {
    const ctx = { ...page(), actor: { kind: "anonymous" } as const };
    const system = actingAs(ctx, { kind: "job", name: "test" });
    const written = await inTransaction(
      system,
      PROVIDER,
      (tx) => tx.$executeRaw`UPDATE catalog_version SET version = version`,
    );
    expect(written).toBe(1);
  });

  it("fail alone", async () => {
    const ctx = page();
    const results = await Promise.allSettled([
      inTransaction(ctx, PROVIDER, (tx) => tx.$queryRaw`SELECT 1 / 0`),
      inTransaction(ctx, PROVIDER, () => Promise.reject(new AppError("not_found"))),
      ...Array.from({ length: 6 }, () => inTransaction(ctx, PROVIDER, (tx) => tx.setting.count())),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      ...["rejected", "rejected"],
      ...Array(6).fill("fulfilled"),
    ]);
  });

  it("may read within a read, in their own scope and in another", async () => {
    const ctx = page();
    const { clientId } = await createTestReseller();
    const tenant: Scope = { kind: "tenant", clientId };
    const [outer, same, other] = await inTransaction(ctx, PROVIDER, async (tx) => [
      await readOf(tx),
      await inTransaction(ctx, PROVIDER, readOf),
      await inTransaction(ctx, tenant, readOf),
    ]);
    expect(same).toEqual(outer);
    expect(other).toMatchObject({ scope: "tenant", tenant: clientId });
  });

  it("ask for what several need once", async () => {
    const { reads } = page();
    let asked = 0;
    const read = async () => ++asked;
    expect(await Promise.all([reads.once("a", read), reads.once("a", read)])).toEqual([1, 1]);
    expect(await reads.once("b", read)).toBe(2);
  });
});
