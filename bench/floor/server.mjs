// The floor: the least that a server on node:http and pg can do for a request. It looks the key up and sends the very
// statements that the product sends; it checks nothing, and answers with what the product answered to the like.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { loadTypeScript } from "../../scripts/lib/bundle.mjs";
import { textOfUuid, uuidOfText } from "../lib/ids.mjs";
import { formsOf } from "./filled.mjs";

const { key, body } = JSON.parse(process.env.FLOOR_ASKED);
const product = await loadTypeScript("src/testing/bench-statements.ts");
const { statements } = product;
const forms = {
  open: await formOf("/orders", body, "idempotency key"),
  balance: await formOf("/orders", { ...body, pay_with: "balance" }, "idempotency key"),
  quote: await formOf("/orders/quote", { items: body.items }),
};
await product.close();

// JSON is handed on as it comes.
pg.types.setTypeParser(pg.types.builtins.JSON, (text) => text);
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_APP_URL,
  max: Number(process.env.DATABASE_POOL_SIZE),
});

const server = createServer((request, response) => {
  answerTo(request).then(
    ([status, text]) => response.writeHead(status, { "content-type": "application/json" }).end(text),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send("ready"));
process.once("disconnect", () => process.exit());
process.once("SIGTERM", () =>
  server.close(() => pool.end().then(() => process.exit())).closeAllConnections(),
);

async function answerTo(request) {
  const url = request.url.slice("/api/v1".length).split("?")[0];
  const idempotencyKey = request.headers["idempotency-key"] ?? null;
  const secret = product.parseApiKey(request.headers.authorization.slice("Bearer ".length));
  const bytes = request.method === "POST" ? await bodyOf(request) : null;
  const [caller] = await run(statements.authenticate, [secret, request.method, url, idempotencyKey]);
  if (!bytes) {
    const [{ found }] =
      url === "/customers"
        ? await run(statements.readCustomers, [caller.reseller_id, null, false, 21])
        : await run(statements.readOrder, [caller.reseller_id, uuidOfText(url.slice(-26))]);
    return [200, found];
  }
  const asked = JSON.parse(bytes);
  const form = url === "/orders/quote" ? forms.quote : asked.pay_with ? forms.balance : forms.open;
  const [argument, answer] = form.fill({
    client: caller.reseller_id,
    clientText: textOfUuid(caller.reseller_id),
    keyText: textOfUuid(caller.key_id),
    customer: asked.customer && uuidOfText(asked.customer.slice(-26)),
    customerText: asked.customer?.slice(-26),
    idempotencyKey,
    bodyHash: createHash("sha256").update(bytes).digest("hex"),
  });
  await run(form.statement, [argument]);
  return [form.status, answer];
}

async function run(statement, values) {
  return (await pool.query({ ...statement, values })).rows;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the product sends and answers for a request, as forms to be filled in. */
async function formOf(path, asked, idempotencyKey) {
  const stamp = Date.now();
  const once = (run) =>
    product.lastStatementOf({
      ...{ method: "POST", path, key, body: asked },
      ...(idempotencyKey && {
        idempotencyKey: `floor-${stamp}-${path.length}-${Boolean(asked.pay_with)}-${run}`,
      }),
    });
  const [first, second] = [await once(1), await once(2)];
  const { name, text, values } = first.sent;
  const argument = JSON.parse(values[0]);
  const owner = argument.order ?? argument.quote;
  const fill = formsOf([values[0], first.answer], [second.sent.values[0], second.answer], {
    client: owner.client_id,
    ...textOf("clientText", owner.client_id),
    ...(argument.activity && { keyText: argument.activity[0].actor_id.slice(-26) }),
    ...(owner.customer_id && { customer: owner.customer_id, ...textOf("customerText", owner.customer_id) }),
    ...(argument.idempotency && {
      idempotencyKey: argument.idempotency.key,
      bodyHash: argument.idempotency.body_hash.slice(2),
    }),
  });
  return { statement: { name, text }, fill, status: path === "/orders" ? 201 : 200 };
}

function textOf(name, uuid) {
  return { [name]: textOfUuid(uuid) };
}
