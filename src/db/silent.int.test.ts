import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AppError } from "@/core/errors";
import { testDatabase } from "@/testing/database";
import { codeOf } from "@/testing/error-code";
import { runStatement } from "./call";
import { closeDatabase, type Database, openDatabase } from "./database";
import { timeLimits } from "./time-limits.mjs";
import { inTransaction } from "./transaction";

const provider = { kind: "provider" } as const;
let db: Database;

beforeAll(() => {
  db = openDatabase(testDatabase().appUrl, 2);
});

afterAll(() => closeDatabase(db));

/** A database that takes connections and says nothing: a host that has gone without a word. */
async function silence(): Promise<{ url: string; close: () => void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket.on("error", () => {})));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(testDatabase().appUrl);
  url.port = String((server.address() as AddressInfo).port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: url.href, close };
}

it("limits grow: what waits is told why by what it waits for", () => {
  const inOrder = Object.values(timeLimits);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(new Set(inOrder).size).toBe(inOrder.length);
});

it("the server's role has its limits, and what a job asks in a transaction longer ones", async () => {
  const settings = { name: "limits", text: "SELECT current_setting('statement_timeout') AS statement" };
  const job = { kind: "job", name: "test" } as const;
  const { rows } = await db.pool.query(
    `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
       current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(rows).toEqual([{ lock: "2s", statement: "4s", idle: "9s" }]);
  expect(await runStatement({ db }, settings, [])).toEqual([{ statement: "4s" }]);
  const ofTransaction = (actor?: typeof job, level?: "RepeatableRead") =>
    inTransaction({ db, actor }, provider, (tx) => tx.$queryRawUnsafe(settings.text), level);
  expect(await ofTransaction()).toEqual([{ statement: "4s" }]);
  expect(await ofTransaction(job)).toEqual([{ statement: "12s" }]);
  expect(await ofTransaction(undefined, "RepeatableRead")).toEqual([{ statement: "12s" }]);
  expect(await runStatement({ db }, settings, [])).toEqual([{ statement: "4s" }]);
});

it("a database that says nothing is not waited for", async () => {
  const { url, close } = await silence();
  const silent = openDatabase(url, 1);
  try {
    expect(await codeOf(runStatement({ db: silent }, { name: "one", text: "SELECT 1" }, []))).toBe(
      "unavailable",
    );
    expect(await codeOf(inTransaction({ db: silent }, provider, async () => 1))).toBe("unavailable");
  } finally {
    close();
    await closeDatabase(silent);
  }
});

it("a connection that is given back in the middle of a transaction is closed", async () => {
  const client = await db.pool.connect();
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.scope', 'provider', true)");
  client.release();
  for (let count = 0; count < 3; count++) {
    const { rows } = await db.pool.query("SELECT current_setting('app.scope', true) AS scope");
    expect(rows[0].scope || null).toBeNull();
  }
});

it("a connection that dies while it is in use ends nothing but its own work", async () => {
  const client = await db.pool.connect();
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  const owner = openDatabase(testDatabase().ownerUrl, 1);
  const gone = new Promise((resolve) => client.once("end", () => resolve("gone")));
  // Without a listener of its own this would be an error that nobody heard, and the process's end.
  await owner.pool.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
  expect(await gone).toBe("gone");
  client.release();
  await closeDatabase(owner);
  expect(await runStatement({ db }, { name: "one", text: "SELECT 1 AS one" }, [])).toEqual([{ one: 1 }]);
});

it("begins nothing, and keeps nothing, for somebody who has been answered already", async () => {
  const late = new AbortController();
  const wait = inTransaction({ db, signal: late.signal }, provider, async (tx) => {
    await tx.$executeRaw`CREATE TEMPORARY TABLE left_over (n int)`;
    late.abort(new Error("too late"));
  });
  await expect(wait).rejects.toThrow(AppError);
  const { signal } = late;
  expect(await codeOf(runStatement({ db, signal }, { name: "one", text: "SELECT 1" }, []))).toBe(
    "unavailable",
  );
  expect(await codeOf(inTransaction({ db, signal }, provider, async () => 1))).toBe("unavailable");
  const { rows } = await db.pool.query("SELECT to_regclass('left_over') AS left_over");
  expect(rows).toEqual([{ left_over: null }]);
});
