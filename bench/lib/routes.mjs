// What the hot routes are asked for, of resellers, orders and customers all over the data set.
let count = 0;

/**
 * @param {object} set the data set's keys, ids and bodies
 * @returns by name a function that makes the next request: method, path, headers, body, and the status it is answered with
 */
export function requestsOf({ keys, someOrders, someCustomers, bodies }) {
  const run = `${process.pid}-${Date.now()}`;
  let turn = 0;
  const nextKey = () => turn++ % keys.length;
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const get = (key, path) => ({
    ...{ method: "GET", path: `/api/v1${path}`, status: 200 },
    headers: { authorization: `Bearer ${keys[key]}` },
  });
  const post = (key, path, status, fields, headers = {}) => {
    const body = JSON.stringify(fields);
    return {
      ...{ method: "POST", path: `/api/v1${path}`, status, body },
      headers: {
        authorization: `Bearer ${keys[key]}`,
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
        ...headers,
      },
    };
  };
  const order = (fields) => {
    const customer = any(someCustomers);
    const body = { ...bodies[0], customer: customer.id, ...fields };
    return post(customer.key, "/orders", 201, body, { "idempotency-key": `${run}-${++count}` });
  };
  return {
    "read one order": () => {
      const { key, id } = any(someOrders);
      return get(key, `/orders/${id}`);
    },
    "list 20 customers": () => get(nextKey(), "/customers?limit=20"),
    quote: () => post(nextKey(), "/orders/quote", 200, { items: bodies[0].items }),
    "create an order": () => order({}),
    "create, paid from the balance": () => order({ pay_with: "balance" }),
  };
}
