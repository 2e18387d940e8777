// The load generator, a process of its own: so many connections, each with one request under way at all times.

import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { at } from "./lib/measures.mjs";
import { requestsOf } from "./lib/routes.mjs";

const requests = requestsOf(JSON.parse(readFileSync(process.argv[2], "utf8")));
process.on("message", async (asked) => {
  try {
    process.send(await run(asked));
  } catch (error) {
    process.send({ error: String(error) });
  }
});
process.send("ready");

/**
 * Asks for so many seconds, and until `atLeast` requests are answered.
 *
 * @returns how many were answered, how many each second, and how long half and 99 of a hundred took at most, in ms
 */
async function run({ port, route, connections, seconds, atLeast = 0 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const one = async () => {
    while (performance.now() < until || times.length < atLeast) {
      const sentAt = performance.now();
      await answered(agent, port, requests[route]());
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const tookMs = performance.now() - startedAt;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: (times.length / tookMs) * 1000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
  };
}

function answered(agent, port, { method, path, headers, body, status }) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, (response) => {
      if (response.statusCode === status) {
        response.resume().once("end", resolve);
        return;
      }
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () => reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`)));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
