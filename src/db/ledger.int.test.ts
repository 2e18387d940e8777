import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestReseller } from "@/testing/actors";
import { testDatabase } from "@/testing/database";

let app: pg.Client;
let client: string;
let receivable: string;

beforeAll(async () => {
  app = new pg.Client({ connectionString: testDatabase().appUrl });
  await app.connect();
  client = (await createTestReseller()).clientId;
  const { rows } = await asTenant(() =>
    app.query("SELECT id FROM ledger_accounts WHERE client_id = $1 AND kind = 'client_receivable'", [client]),
  );
  receivable = rows[0].id;
});

afterAll(() => app.end());

/** In one transaction of the tenant, committed. */
async function asTenant<T>(work: () => Promise<T>): Promise<T> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT app_enter_tenant($1)", [client]);
    const result = await work();
    await app.query("COMMIT");
    return result;
  } catch (error) {
    await app.query("ROLLBACK");
    throw error;
  }
}

type Leg = [currency: string, amountMinor: number];

/** Writes a header and its legs by hand, past the functions that would never write such ones. */
const post = (legs: Leg[], reference = `test:${randomUUID()}`) =>
  asTenant(async () => {
    const id = randomUUID();
    await app.query("INSERT INTO ledger_transactions VALUES ($1, $2, 'payment', $3, now())", [
      id,
      client,
      reference,
    ]);
    for (const [index, [currency, amount]] of legs.entries()) {
      await app.query(
        `INSERT INTO ledger_entries (transaction_id, position, client_id, account_id, currency, amount_minor)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, index + 1, client, receivable, currency, amount],
      );
    }
  });

it.each<[string, Leg[]]>([
  [
    "does not sum to zero",
    [
      ["EUR", 100],
      ["EUR", -99],
    ],
  ],
  [
    "sums to zero over two currencies, and in neither",
    [
      ["EUR", 100],
      ["USD", -100],
    ],
  ],
  ["has one leg", [["EUR", 100]]],
  ["has no legs", []],
])("a transaction that %s is refused when it is committed", async (_, legs) => {
  await expect(post(legs)).rejects.toThrow(/does not balance/);
});

it("a leg of nothing is refused", async () => {
  await expect(
    post([
      ["EUR", 0],
      ["EUR", 0],
    ]),
  ).rejects.toThrow(/check constraint/);
});

it("one that balances is taken, once for its reference", async () => {
  const legs: Leg[] = [
    ["EUR", 100],
    ["EUR", -100],
  ];
  await post(legs, "test:once");
  await expect(post(legs, "test:once")).rejects.toThrow(/duplicate key/);
});
