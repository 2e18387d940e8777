import type { Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/testing/database";
import { codeOf } from "@/testing/error-code";
import { runStatement } from "./call";
import { closeDatabase, type Database, openDatabase } from "./database";
import { inTransaction, type Tx } from "./transaction";

// What fails because the database is not there, or has no connection left, is "not now" to whoever asked: never a defect.
let db: Database;

beforeAll(() => {
  db = openDatabase(testDatabase().appUrl, 1);
});

afterAll(() => closeDatabase(db));

const provider = { kind: "provider" } as const;
const one = { name: "one", text: "SELECT 1" };
const outcomes = () =>
  Promise.all([
    codeOf(runStatement({ db }, one, [])),
    codeOf(inTransaction({ db }, provider, (tx) => tx.client.count())),
    codeOf(inTransaction({ db }, provider, (tx) => tx.$executeRaw`SELECT 1`)),
  ]);

it("while all connections are taken", async () => {
  const taken = await db.pool.connect();
  try {
    expect(await outcomes()).toEqual(["unavailable", "unavailable", "unavailable"]);
  } finally {
    taken.release();
  }
  expect(await outcomes()).toEqual(["done", "done", "done"]);
});

it("when the connection is cut under a transaction, by the model's calls and by plain SQL", async () => {
  const cut = (then: "model" | "sql") =>
    inTransaction({ db }, provider, async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      const owner = openDatabase(testDatabase().ownerUrl, 1);
      await owner.pool.query("SELECT pg_terminate_backend($1)", [row?.pid]);
      await closeDatabase(owner);
      if (then === "model") await tx.client.count();
      else await tx.$executeRaw`SELECT 1`;
    });
  expect(await codeOf(cut("model"))).toBe("unavailable");
  expect(await codeOf(cut("sql"))).toBe("unavailable");
  expect(await outcomes()).toEqual(["done", "done", "done"]);
});

it("while the database recovers, and takes no writes", async () => {
  const url = new URL(testDatabase().appUrl);
  url.searchParams.set("options", "-c default_transaction_read_only=on");
  const recovering = openDatabase(url.href, 1);
  const write = { name: "write", text: "UPDATE clients SET name = name WHERE false" };
  const inOne = (work: (tx: Tx) => Promise<unknown>) =>
    codeOf(inTransaction({ db: recovering }, provider, work));
  try {
    expect(await codeOf(runStatement({ db: recovering }, one, []))).toBe("done");
    expect(await codeOf(runStatement({ db: recovering }, write, []))).toBe("unavailable");
    expect(await inOne((tx) => tx.$executeRaw`UPDATE clients SET name = name WHERE false`)).toBe(
      "unavailable",
    );
    expect(await inOne((tx) => tx.client.updateMany({ data: { name: "Other" } }))).toBe("unavailable");
  } finally {
    await closeDatabase(recovering);
  }
});

it.each(["ECONNRESET", "ECONNREFUSED", "ETIMEDOUT"])("when the socket breaks with %s", async (code) => {
  const broken = openDatabase(testDatabase().appUrl, 1);
  let cut = () => {};
  broken.pool.on("connect", (client) => {
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    cut = () => stream.destroy(Object.assign(new Error(code), { code, syscall: "read", errno: -1 }));
  });
  const outcome = codeOf(
    inTransaction({ db: broken }, provider, (tx) => {
      setTimeout(() => cut(), 50);
      return tx.$executeRaw`SELECT pg_sleep(1)`;
    }),
  );
  expect(await outcome).toBe("unavailable");
  await closeDatabase(broken);
});

it("but not to jobs that are many: they wait for each other, and leave requests a connection", async () => {
  const actor = { kind: "job", name: "test" } as const;
  const shared = openDatabase(testDatabase().appUrl, 2);
  const job = () =>
    codeOf(inTransaction({ db: shared, actor }, provider, (tx) => tx.$executeRaw`SELECT pg_sleep(0.5)`));
  const jobs = Promise.all(Array.from({ length: 8 }, job));
  expect(await codeOf(inTransaction({ db: shared }, provider, (tx) => tx.client.count()))).toBe("done");
  expect(new Set(await jobs)).toEqual(new Set(["done"]));
  await closeDatabase(shared);
});
