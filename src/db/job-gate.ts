import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "@/core/errors";
import { timeLimits } from "./time-limits.mjs";

/** Jobs together have at most this share of a pool, so that requests find connections. */
const SHARE = 0.6;

/**
 * Lets so many transactions of jobs begin as there are connections for them; the others wait here, in their order.
 * At the pool itself a job is given up after seconds, as a request has to be: dozens of jobs side by side then failed and
 * came again until most of the work was in vain.
 */
export class JobGate {
  #free: number;
  #waiting: (() => void)[] = [];
  #inside = new AsyncLocalStorage<true>();

  /** @param poolSize how many connections there are */
  constructor(poolSize: number) {
    this.#free = Math.max(1, Math.floor(poolSize * SHARE));
  }

  /**
   * Runs `work` when it is its turn. A transaction within another's does not wait for it.
   *
   * @throws {AppError} `unavailable` when its turn has not come within the longest time that a transaction takes
   */
  async run<T>(work: () => Promise<T>, limitMs: number = timeLimits.transaction): Promise<T> {
    if (this.#inside.getStore()) return await work();
    await this.#enter(limitMs);
    try {
      return await this.#inside.run(true, work);
    } finally {
      this.#leave();
    }
  }

  async #enter(limitMs: number): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(new AppError("unavailable", { retryAfterSeconds: 1 }));
      }, limitMs);
      this.#waiting.push(enter);
    });
  }

  /** Whoever leaves hands its place to the first that waits. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
