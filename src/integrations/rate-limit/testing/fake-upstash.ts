import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fakeRedis } from "./fake-redis";

type Command = [name: string, ...values: unknown[]];

/** How it answers: as Upstash does, not at all, or with an error. */
export type Mood = "well" | "hangs" | "refuses";

export const UPSTASH_TOKEN = "a-token-of-the-tests";

/** Upstash's REST interface, as far as limits need it: one command, or many at `/pipeline`. */
export async function startFakeUpstash() {
  const redis = fakeRedis(true);
  const state = { mood: "well" as Mood, requests: 0 };

  function answer([name, first, count, ...rest]: Command): { result: unknown } | { error: string } {
    if (name.toLowerCase() === "ping") return { result: "PONG" };
    const values = rest.map(String);
    const [keys, args] = [values.slice(0, Number(count)), values.slice(Number(count))];
    try {
      const run = name.toLowerCase() === "eval" ? redis.eval : redis.evalsha;
      return { result: run(String(first), keys, args) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  const server = createServer(async (request, response) => {
    state.requests++;
    const body = JSON.parse(await textOf(request)) as Command | Command[];
    if (state.mood === "hangs") return;
    if (state.mood === "refuses" || request.headers.authorization !== `Bearer ${UPSTASH_TOKEN}`) {
      response.writeHead(503).end(JSON.stringify({ error: "ERR not now" }));
      return;
    }
    const isPipeline = request.url === "/pipeline";
    const answered = isPipeline ? (body as Command[]).map(answer) : answer(body as Command);
    const status = !isPipeline && "error" in answered ? 400 : 200;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answered));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
