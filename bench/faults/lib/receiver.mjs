import { createServer } from "node:http";

/**
 * A receiver of webhooks on this machine, which now and then refuses a first try.
 *
 * @param {ReturnType<import("./random.mjs").randomFrom>} random
 */
export async function startReceiver(random) {
  /** What came under each webhook-id: its bodies, and how often. */
  const received = new Map();
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const id = request.headers["webhook-id"];
      const isFirst = !received.has(id);
      const entry = received.get(id) ?? { bodies: new Set(), times: 0, isTaken: false };
      entry.bodies.add(Buffer.concat(chunks).toString("utf8"));
      entry.times += 1;
      const isRefused = isFirst && random.chance(0.02);
      if (!isRefused) entry.isTaken = true;
      received.set(id, entry);
      response.writeHead(isRefused ? 500 : 200).end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    received,
    url: `http://127.0.0.1:${server.address().port}/hooks`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
