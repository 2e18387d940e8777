import { handleApi } from "@/adapters/rest";
import { closeDatabase, getDatabase } from "@/db";
import { AUTHENTICATE, parseApiKey } from "@/features/api-keys";
import { READ_CUSTOMERS } from "@/features/customers";
import { READ_ORDER } from "@/features/orders";

/** What bench/floor sends and answers with: the product's own statements, so that the two cannot part. */
export const statements = {
  authenticate: AUTHENTICATE,
  readOrder: READ_ORDER,
  readCustomers: READ_CUSTOMERS,
};

export { parseApiKey };

export const close = () => closeDatabase(getDatabase());

type Asked = { method: string; path: string; key: string; body: object; idempotencyKey?: string };
type Sent = { name: string; text: string; values: string[] };

/** The last statement that the product sends for a request, and what it answers. The request has its effect. */
export async function lastStatementOf(asked: Asked): Promise<{ sent: Sent; answer: string }> {
  const { pool } = getDatabase();
  const query = pool.query.bind(pool);
  const all: Sent[] = [];
  pool.query = ((statement: Sent) => {
    all.push(statement);
    return query(statement);
  }) as unknown as typeof pool.query;
  try {
    const answer = await ask(asked);
    const sent = all.at(-1);
    if (!sent) throw new Error("nothing was sent");
    return { sent, answer };
  } finally {
    pool.query = query;
  }
}

async function ask({ method, path, key, body, idempotencyKey }: Asked): Promise<string> {
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "x-tierline-client-address": "127.0.0.1",
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
    },
    body: JSON.stringify(body),
  });
  const response = await handleApi(request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text;
}
