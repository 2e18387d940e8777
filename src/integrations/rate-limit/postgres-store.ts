import pg from "pg";
import type { CountedAnswer, CountedCall, CountingFunction, RateStore } from "./rate-store";

type Waiting = {
  name: CountingFunction;
  call: CountedCall;
  resolve: (answer: CountedAnswer) => void;
  reject: (error: unknown) => void;
};

/** Most calls that one statement counts. */
const MOST_AT_ONCE = 500;

/**
 * PostgreSQL, over one connection beside the requests' own: a limiter must not wait behind what it limits. While one
 * statement is under way, calls wait for the next one, which counts them all.
 */
export function postgresStore(url: string): RateStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
    idleTimeoutMillis: 0,
    application_name: "tierline-limits",
  });
  // A connection that dies while idle is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  let waiting: Waiting[] = [];
  let isBusy = false;

  async function countAll(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    while (waiting.length > 0) {
      const name = waiting[0]?.name;
      const batch = waiting.filter((one) => one.name === name).slice(0, MOST_AT_ONCE);
      waiting = waiting.filter((one) => !batch.includes(one));
      await countBatch(pool, batch);
    }
    isBusy = false;
  }

  return {
    kind: "postgres",
    count: (name, call) =>
      new Promise((resolve, reject) => {
        waiting.push({ name, call, resolve, reject });
        void countAll();
      }),
    ping: () => pool.query("SELECT 1"),
    close: () => pool.end(),
  };
}

async function countBatch(pool: pg.Pool, batch: readonly Waiting[]): Promise<void> {
  const name = batch[0]?.name;
  try {
    const { rows } = await pool.query<{ answers: CountedAnswer[] }>({
      name: `count ${name}`,
      text: `SELECT ${name}($1::jsonb) AS answers`,
      values: [JSON.stringify(batch.map(({ call }) => call))],
    });
    for (const [index, { resolve, reject }] of batch.entries()) {
      const answer = rows[0]?.answers[index];
      if (answer) resolve(answer);
      else reject(new Error(`${name} has not counted a call`));
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
