import Stripe from "stripe";
import type { StripeEvent } from "./state";

const signer = new Stripe("sk_test_signer").webhooks;

export type Delivery = { event: StripeEvent; status: number };

/** Signed messages to the shop; each is sent as often, and in the order, that a test says. */
export class Hooks {
  /** Where they go; none are sent while it is null. */
  url: string | null = null;
  /** Wait for `flush` instead of going out at once. */
  held = false;
  copies = 1;
  reversed = false;
  readonly events: StripeEvent[] = [];
  readonly deliveries: Delivery[] = [];
  #waiting: StripeEvent[] = [];
  #going: Promise<void> = Promise.resolve();

  constructor(
    readonly secret: string,
    private readonly now: () => number,
  ) {}

  /** Takes what the object is at this moment. */
  add(id: string, type: string, object: object): void {
    const event = {
      id,
      object: "event",
      api_version: "2026-10-28.endive",
      created: this.now(),
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
      data: { object: structuredClone(object) },
    };
    this.events.push(event);
    this.#waiting.push(event);
  }

  /** The body and header of an event, as they go out. */
  signed(
    event: StripeEvent,
    secret = this.secret,
    timestamp = this.now(),
  ): { body: string; signature: string } {
    const body = JSON.stringify(event, null, 2);
    return { body, signature: signer.generateTestHeaderString({ payload: body, secret, timestamp }) };
  }

  /** Sends what waits, unless it is held. */
  start(): Promise<void> {
    if (!this.held) this.#going = this.#going.then(() => this.flush());
    return this.#going;
  }

  /** Sends what waits: one after the other, each with its copies at once. */
  async flush(): Promise<void> {
    const events = this.#waiting.splice(0);
    if (this.reversed) events.reverse();
    for (const event of events)
      await Promise.all(Array.from({ length: this.copies }, () => this.deliver(event)));
  }

  async deliver(event: StripeEvent): Promise<number> {
    if (!this.url) return 0;
    const { body, signature } = this.signed(event);
    const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
    const answer = await fetch(this.url, { method: "POST", headers, body }).catch(() => null);
    await answer?.arrayBuffer();
    const status = answer?.status ?? 0;
    this.deliveries.push({ event, status });
    return status;
  }
}
