// The programs that are measured, and the one that asks them.
import { fork } from "node:child_process";
import path from "node:path";
import { inRoot } from "../../scripts/lib/project.mjs";
import { NODE_ARGS, startServer } from "../../scripts/lib/server-process.mjs";

/** Connections to the database, the same for both servers: the product's default. */
const POOL_SIZE = 10;

/** The product as `npm start` runs it, without the worker beside. */
export function startProduct(env, port) {
  const own = { PORT: String(port), WORKER: "separate", DATABASE_POOL_SIZE: String(POOL_SIZE) };
  const args = [...NODE_ARGS, inRoot("dist/main.mjs")];
  return startServer(args, { ...env, ...own, APP_URL: `http://localhost:${port}` });
}

/** @param {{ key: string, body: object }} asked an order that it has the product place, to learn what it sends */
export function startFloor(env, port, asked) {
  const own = {
    PORT: String(port),
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    FLOOR_ASKED: JSON.stringify(asked),
  };
  return startServer([inRoot("bench/floor/server.mjs")], { ...env, ...own });
}

/** The load generator. `run` is answered with what bench/load.mjs returns. */
export async function startLoad(file) {
  const child = fork(path.join(import.meta.dirname, "../load.mjs"), [file]);
  const next = () =>
    new Promise((resolve, reject) => {
      const onExit = () => reject(new Error("The load generator has ended"));
      child.once("exit", onExit);
      child.once("message", (message) => {
        child.off("exit", onExit);
        resolve(message);
      });
    });
  await next();
  return {
    run: async (asked) => {
      const answer = next();
      child.send(asked);
      const result = await answer;
      if (result.error) throw new Error(result.error);
      return result;
    },
    stop: () => child.disconnect(),
  };
}
