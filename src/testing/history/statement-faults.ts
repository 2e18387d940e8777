import type pg from "pg";
import type { Database } from "@/db";

/**
 * What befalls a statement: the database refuses it as it does when time is up; its backend is killed before it; its
 * backend is killed after it, so that what it has done stands and nobody is told.
 */
export type StatementFault = "refused" | "killed" | "unheard";

type Query = (...args: unknown[]) => unknown;
type Armed = { left: number; fault: StatementFault };

const watched = new WeakMap<pg.Pool, StatementFaults>();

/** Lets the n-th statement from now on fail, of all that a pool's connections run, BEGIN and COMMIT among them. */
export class StatementFaults {
  private armed: Armed | null = null;
  private readonly known = new WeakSet<object>();

  /** Those of a pool, which is watched once and for good. `owner` may end backends. */
  static of({ pool }: Pick<Database, "pool">, owner: pg.Client): StatementFaults {
    const faults = watched.get(pool) ?? new StatementFaults(pool, owner);
    watched.set(pool, faults);
    faults.owner = owner;
    return faults;
  }

  private constructor(
    pool: pg.Pool,
    private owner: pg.Client,
  ) {
    pool.on("acquire", this.watch);
  }

  /** The statement that fails is number `at`, from 0. */
  arm(at: number, fault: StatementFault): void {
    this.armed = { left: at, fault };
  }

  /** Whether the fault came to be. */
  disarm(): boolean {
    const hasCome = this.armed !== null && this.armed.left < 0;
    this.armed = null;
    return hasCome;
  }

  private readonly watch = (client: pg.PoolClient): void => {
    if (this.known.has(client)) return;
    this.known.add(client);
    const query = client.query.bind(client) as Query;
    client.query = ((...args: unknown[]) => {
      const { armed } = this;
      if (!armed || armed.left < 0 || armed.left-- > 0) return query(...args);
      const callback = typeof args.at(-1) === "function" ? (args.pop() as Query) : null;
      const outcome = this.fail(client, armed.fault, () => query(...args) as Promise<unknown>);
      if (!callback) return outcome;
      outcome.then(
        (result) => callback(null, result),
        (error) => callback(error),
      );
    }) as typeof client.query;
  };

  /** Ends a connection's backend, and returns when it is gone: a socket closes last. */
  private async end(client: pg.PoolClient): Promise<void> {
    const { processID } = client as pg.PoolClient & { processID: number };
    const gone = new Promise((resolve) => client.once("end", resolve));
    await this.owner.query("SELECT pg_terminate_backend($1)", [processID]);
    await gone;
  }

  private async fail(
    client: pg.PoolClient,
    fault: StatementFault,
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    if (fault === "refused")
      throw Object.assign(new Error("canceling statement due to a fault"), { code: "57014" });
    if (fault === "unheard") await run();
    await this.end(client);
    if (fault === "killed") return run();
    throw new Error("Connection terminated unexpectedly");
  }
}
