import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Order } from "./api-process";

/** One process of the API, at an address of its own. */
export type ApiProcess = { url: string; tell: (order: Order) => Promise<void>; stop: () => Promise<void> };

/** Starts it with these settings. It ends with this process, or when it is stopped. */
export async function startApiProcess(env: NodeJS.ProcessEnv): Promise<ApiProcess> {
  const child = fork(path.join(import.meta.dirname, "api-process.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = await messageOf<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    tell: async (order) => {
      const told = messageOf(child);
      child.send(order);
      await told;
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** Its next word, or an error when it ends without one. */
function messageOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ends = (code: number | null) => reject(new Error(`the process has ended with ${code}`));
    child.once("exit", ends);
    child.once("message", (message) => {
      child.off("exit", ends);
      resolve(message as T);
    });
  });
}
