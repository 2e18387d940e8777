import { invalid, StripeFailure } from "./failure";

export type Answer = { status: number; body: object };

/** First answers by key, 500s included; of a request that was refused before it began nothing is kept. */
export class IdempotencyKeys {
  readonly #known = new Map<string, { path: string; body: string; answer: Answer | null }>();

  /** The first answer to this very request; null when it is new, and from now on being worked on. */
  begin(key: string, path: string, body: string): Answer | null {
    const known = this.#known.get(key);
    if (!known) {
      this.#known.set(key, { path, body, answer: null });
      return null;
    }
    if (known.path !== path || known.body !== body) {
      const same =
        known.path === path ? "with the same parameters they were" : `for the same endpoint they were`;
      throw new StripeFailure(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used ${same} first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    if (!known.answer)
      throw invalid("There is currently another in-progress request using this Idempotent Key.", {
        status: 409,
        code: "idempotency_key_in_use",
      });
    return known.answer;
  }

  end(key: string, answer: Answer): void {
    const known = this.#known.get(key);
    if (known) known.answer = answer;
  }

  forget(key: string): void {
    this.#known.delete(key);
  }
}
