import { AppError } from "@/core/errors";

/**
 * The time within which a request is answered, whatever it waits for (F8). When it is up, `signal` is aborted and
 * nothing new is begun for it; what the database is at may still be done, which a repetition under the same
 * Idempotency-Key finds out.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #passed: Promise<never>;
  #leftMs: number;
  #since = performance.now();
  #timer: NodeJS.Timeout;

  constructor(limitMs: number) {
    this.#leftMs = limitMs;
    this.#timer = this.#start();
    this.#passed = new Promise((_, reject) => {
      const tooLate = () => new AppError("unavailable", { retryAfterSeconds: 1, cause: this.signal.reason });
      this.signal.addEventListener("abort", () => reject(tooLate()), { once: true });
    });
    // Of a request that was answered in time nobody asks.
    this.#passed.catch(() => {});
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
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
  async within<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.#passed]);
    } finally {
      this.end();
    }
  }

  /** The request has its answer. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    this.#since = performance.now();
    const abort = () => this.#controller.abort(new Error("The request was not answered in time"));
    return setTimeout(abort, this.#leftMs).unref();
  }

  #hold(): void {
    clearTimeout(this.#timer);
    this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - this.#since));
  }
}
