import { AppError } from "@/core/errors";

/**
 * Requests under way at once in this process. A crowd beyond that is sent away: let in, all of it would wait for the same
 * few connections, and be late together (T20, F11). So many reads are answered within half a second, and ride out a
 * pause of that length at 350 requests a second.
 */
const MOST = { all: 320, reads: 256, ofOneKey: 100 };

/** Who takes a turn: whatever came as its key, good or not. A change has turns that reads leave free. */
type Asked = { key: string; isChange: boolean };

export const TOO_MANY = "Too many requests are under way.";

/** Counts the requests under way. */
export class Turns {
  #all = 0;
  readonly #ofKey = new Map<string, number>();
  readonly #most: typeof MOST;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Whether there is none left for anybody: what would be refused in any case need not be looked at. */
  isFull(isChange: boolean): boolean {
    return this.#all >= (isChange ? this.#most.all : this.#most.reads);
  }

  /**
   * @returns a turn, which is to be left
   * @throws {AppError} `rate_limited` when the key has too many already, `unavailable` when the process has
   */
  take(asked: Asked): Turn {
    this.#enter(asked);
    return new Turn(
      () => this.#enter(asked),
      () => this.#leave(asked.key),
    );
  }

  #enter({ key, isChange }: Asked): void {
    const ofKey = this.#ofKey.get(key) ?? 0;
    if (ofKey >= this.#most.ofOneKey)
      throw new AppError("rate_limited", {
        detail: `The key has ${ofKey} requests under way.`,
        retryAfterSeconds: 1,
      });
    if (this.isFull(isChange)) throw new AppError("unavailable", { detail: TOO_MANY, retryAfterSeconds: 1 });
    this.#all += 1;
    this.#ofKey.set(key, ofKey + 1);
  }

  #leave(key: string): void {
    this.#all -= 1;
    const left = (this.#ofKey.get(key) ?? 1) - 1;
    if (left > 0) this.#ofKey.set(key, left);
    else this.#ofKey.delete(key);
  }
}

/** One request's turn. */
export class Turn {
  #isTaken = true;

  constructor(
    private readonly enter: () => void,
    private readonly exit: () => void,
  ) {}

  /** Others go on while a caller is still sending: who sends slowly holds nobody up. Throws as `Turns.take` does. */
  async without<T>(sending: Promise<T>): Promise<T> {
    this.leave();
    const sent = await sending;
    this.enter();
    this.#isTaken = true;
    return sent;
  }

  leave(): void {
    if (!this.#isTaken) return;
    this.#isTaken = false;
    this.exit();
  }
}
