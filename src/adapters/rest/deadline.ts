import { AppError } from "@/core/errors";
import type { LateSignal } from "@/db";

/**
 * The time within which a request is answered, whatever it waits for (F8). When it is up, `signal` is aborted and
 * nothing new is begun for it; what the database is at may still be done, which a repetition under the same
 * Idempotency-Key finds out.
 */
export class Deadline {
  // An AbortController would do, and costs each request more than all the rest of its deadline.
  readonly #signal: { aborted: boolean; reason: unknown } = { aborted: false, reason: undefined };
  #leftMs: number;
  #since = performance.now();
  #timer: NodeJS.Timeout;
  #tellLate: (error: AppError) => void = () => {};

  constructor(limitMs: number) {
    this.#leftMs = limitMs;
    this.#timer = this.#start();
  }

  get signal(): LateSignal {
    return this.#signal;
  }

  /** For what takes longer by its nature: a document that is drawn. */
  extendTo(limitMs: number): void {
    this.#hold();
    this.#leftMs = Math.max(this.#leftMs, limitMs);
    this.#timer = this.#start();
  }

  /** The clock stands while the caller is still sending: it is not us who are slow. */
  async whileSending<T>(sending: Promise<T>): Promise<T> {
    this.#hold();
    try {
      return await sending;
    } finally {
      this.#timer = this.#start();
    }
  }

  /** @throws {AppError} `unavailable` when the time is up before the work is done */
  within<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#tellLate = reject;
      if (this.#signal.aborted) this.#pass();
      work.then(resolve, reject);
    });
  }

  /** The request has its answer. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    this.#since = performance.now();
    return setTimeout(() => this.#pass(), this.#leftMs).unref();
  }

  #pass(): void {
    this.#signal.aborted = true;
    this.#signal.reason = new Error("The request was not answered in time");
    this.#tellLate(new AppError("unavailable", { retryAfterSeconds: 1, cause: this.#signal.reason }));
  }

  #hold(): void {
    clearTimeout(this.#timer);
    this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#since));
  }
}
