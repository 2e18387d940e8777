import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import type { Scope } from "@/core/actor";
import type { Tx } from "./transaction";

/** Opens a transaction of this scope for all of `reads`. */
type Open = (reads: (tx: Tx) => Promise<void>) => Promise<void>;

type Read = { run: (tx: Tx) => Promise<void>; refuse: (error: unknown) => void };

/** What waits for a transaction of one scope, and how many of them are under way. */
type Line = { waiting: Read[]; working: number };

/** One alone is slower for who waits, for each answer has to find its turn; more make more messages. */
const SIDE_BY_SIDE = 2;

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
  readonly #lines = new Map<string, Line>();
  readonly #known = new Map<string, Promise<unknown>>();

  /** What several parts of a page ask for, read once for all of them. */
  once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const known = this.#known.get(what) ?? read();
    this.#known.set(what, known);
    return known as Promise<T>;
  }

  /** Resolves with what `work` read, before its transaction has ended: there is nothing in it to be kept. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>, open: Open): Promise<T> {
    const line = scope.kind === "tenant" ? scope.clientId : "";
    const outer = inside.getStore();
    // A read within a read would wait for itself.
    if (outer) return outer.line === line ? await work(outer.tx) : await alone(work, open);
    return await new Promise<T>((resolve, refuse) => {
      const run = async (tx: Tx) => resolve(await inside.run({ line, tx }, () => work(tx)));
      const known = this.#lines.get(line) ?? { waiting: [], working: 0 };
      this.#lines.set(line, known);
      known.waiting.push({ run, refuse });
      if (known.working < SIDE_BY_SIDE) void this.#work(known, open);
    });
  }

  async #work(line: Line, open: Open): Promise<void> {
    const { waiting } = line;
    line.working += 1;
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
    line.working -= 1;
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
