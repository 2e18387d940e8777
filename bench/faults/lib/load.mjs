// The client of the fault runs: orders and customers by several hands, each request again with the same key until it
// has an answer that is one.
import { setTimeout as pause } from "node:timers/promises";
import { Findings } from "./findings.mjs";

/** Longest wait for one answer; the API promises one within 10 s. */
const ANSWER_LIMIT_MS = 20_000;
/** After so long a client gives a request up, and does not know what has become of it. */
const GIVE_UP_MS = 120_000;

/** "Not now": the same request may be sent again. */
const AGAIN = new Set([409, 429, 503]);

export class Load {
  acknowledged = 0;
  #hands = [];
  #stopping = false;
  #wakers = [];

  /**
   * @param {{ urls: string[], world: object, journal: import("./journal.mjs").Journal, findings: Findings,
   *   random: ReturnType<import("./random.mjs").randomFrom>, hands?: number, thinkMs?: number, name?: string }} options
   *   urls: of the servers, which take the requests in turn; thinkMs: longest pause of a hand between two requests; name:
   *   what keys begin with
   */
  constructor(options) {
    this.options = { hands: 8, thinkMs: 0, name: "fault", ...options };
    this.sent = 0;
  }

  start() {
    this.#hands = Array.from({ length: this.options.hands }, () => this.#work(this.options.random.fork()));
    return this;
  }

  /** Resolves when so many requests have been answered with 201 in all. */
  until(count) {
    if (this.acknowledged >= count) return Promise.resolve();
    return new Promise((resolve) => this.#wakers.push({ count, resolve }));
  }

  /** Sends nothing new; resolves when what was on its way has its answer or was given up. */
  async stop() {
    this.#stopping = true;
    await Promise.all(this.#hands);
  }

  async #work(random) {
    while (!this.#stopping) {
      await pause(random.next() * this.options.thinkMs);
      const request = this.#newRequest(random);
      this.options.journal.sending(request);
      const answer = await this.insist(request, random);
      if (!answer) continue;
      this.options.journal.answered(request.key, answer.status, answer.text);
      this.#count(answer, request);
      if (random.chance(0.05)) await this.replay({ ...request, ...answer });
    }
  }

  #newRequest(random) {
    const { world, name } = this.options;
    const key = `${name}-${String(++this.sent).padStart(6, "0")}-${random.int(0, 2 ** 32 - 1).toString(36)}`;
    const reseller = random.int(0, world.resellers.length - 1);
    const draw = random.next();
    if (draw < 0.1) {
      const body = { name: key, email: `${key}@example.org` };
      return { key, reseller, path: "/customers", body: JSON.stringify(body) };
    }
    const pay = draw < 0.75 ? { pay_with: "balance" } : {};
    const body = { items: [world.item], ...pay, metadata: { attempt: key } };
    return { key, reseller, path: "/orders", body: JSON.stringify(body) };
  }

  /**
   * The answer that counts, however often it takes; undefined when it was given up.
   *
   * @returns {Promise<{ status: number, text: string } | undefined>}
   */
  async insist(request, random) {
    const { findings } = this.options;
    const until = performance.now() + GIVE_UP_MS;
    const seen = [];
    for (let wait = 50; performance.now() < until; wait = Math.min(wait * 2, 1_000)) {
      const answer = await this.send(request);
      if (answer.status !== 0 && !AGAIN.has(answer.status)) return answer;
      seen.push(answer.status || answer.reason);
      await pause(wait * (0.5 + random.next()));
    }
    findings.add("request without an answer", `${request.key}: ${seen.slice(-12).join(", ")}`);
  }

  /** Sends it once. Status 0: no answer came, for that reason. */
  async send({ key, reseller, path, body }) {
    const { urls, world, findings } = this.options;
    const url = urls[this.sent % urls.length];
    const startedAt = performance.now();
    try {
      const response = await fetch(`${url}/api/v1${path}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${world.resellers[reseller].key}`,
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body,
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
      const text = await response.text();
      const { status, headers } = response;
      findings.answered(status, performance.now() - startedAt, headers.get("retry-after"));
      if (status === 500) findings.add("answer 500", `${key}: ${text}`);
      return { status, text, isReplay: headers.get("idempotency-replayed") === "true" };
    } catch (error) {
      const reason = error.cause?.code ?? error.name;
      findings.answered(reason, performance.now() - startedAt);
      return { status: 0, reason };
    }
  }

  /** What was answered with 201 is answered again byte for byte. */
  async replay(entry) {
    const again = await this.insist(entry, this.options.random);
    if (!again) return;
    if (again.status !== entry.status || again.text !== entry.text || !again.isReplay)
      this.options.findings.add("answer not replayed", `${entry.key}: ${again.status} ${again.text}`);
  }

  #count({ status, text }, { key }) {
    if (status !== 201) return this.options.findings.add("unexpected answer", `${key}: ${status} ${text}`);
    this.acknowledged += 1;
    for (const waker of this.#wakers.filter(({ count }) => this.acknowledged >= count)) {
      this.#wakers.splice(this.#wakers.indexOf(waker), 1);
      waker.resolve();
    }
  }
}
