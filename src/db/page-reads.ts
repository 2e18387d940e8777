import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import type { Scope } from "@/core/actor";
import type { Tx } from "./transaction";

/** Opens a transaction of this scope for all of `reads`. */
type Open = (reads: (tx: Tx) => Promise<void>) => Promise<void>;

type Read = { run: (tx: Tx) => Promise<void>; refuse: (error: unknown) => void };

/** Turns of the event loop that a transaction waits for another read: what was read last leads to the next. */
const TURNS = 2;

/** The read that is running. One for the process: Node keeps each that was ever made, and asks it at each promise. */
const inside = new AsyncLocalStorage<{ line: string; tx: Tx }>();

/**
 * What one page reads, one after the other in a transaction that writes nothing, instead of side by side in a dozen: to
 * begin and to end one costs three messages and more of this process than most of the reads themselves. What fails fails
 * alone, and what comes after it has a transaction of its own.
 */
export class PageReads {
  readonly #lines = new Map<string, Read[]>();

  /** Resolves with what `work` read, before its transaction has ended: there is nothing in it to be kept. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>, open: Open): Promise<T> {
    const line = scope.kind === "tenant" ? scope.clientId : "";
    const outer = inside.getStore();
    // A read within a read would wait for itself.
    if (outer) return outer.line === line ? await work(outer.tx) : await alone(work, open);
    return await new Promise<T>((resolve, refuse) => {
      const run = async (tx: Tx) => resolve(await inside.run({ line, tx }, () => work(tx)));
      const waiting = this.#lines.get(line);
      if (waiting) {
        waiting.push({ run, refuse });
        return;
      }
      this.#lines.set(line, [{ run, refuse }]);
      void this.#work(line, open);
    });
  }

  async #work(line: string, open: Open): Promise<void> {
    const waiting = this.#lines.get(line) ?? [];
    while (waiting.length > 0) {
      let current: Read | undefined;
      try {
        await open(async (tx) => {
          for (current = await next(waiting); current; current = await next(waiting)) await current.run(tx);
        });
      } catch (error) {
        // Without one it is the transaction that could not begin: nobody's would.
        for (const read of current ? [current] : waiting.splice(0)) read.refuse(error);
      }
    }
    this.#lines.delete(line);
  }
}

async function next(waiting: Read[]): Promise<Read | undefined> {
  for (let turn = 0; waiting.length === 0 && turn < TURNS; turn++) await setImmediate();
  return waiting.shift();
}

async function alone<T>(work: (tx: Tx) => Promise<T>, open: Open): Promise<T> {
  let result: { value: T } | undefined;
  await open(async (tx) => {
    result = { value: await work(tx) };
  });
  return (result as { value: T }).value;
}
