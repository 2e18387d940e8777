// Very many callers at once, and callers who never come to an end: sockets, for fetch would spare the server most of it.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const STATUS = /^HTTP\/1\.1 (\d{3})/;

/** One socket that asks again and again. `stands` is false once the server has closed it. */
class Caller {
  stands = false;
  #answered = () => {};

  constructor(url, request) {
    this.url = new URL(url);
    this.request = request;
  }

  async open() {
    this.socket = connect(Number(this.url.port), this.url.hostname);
    this.socket.on("error", () => {});
    this.socket.on("close", () => {
      this.stands = false;
      this.#answered("closed");
    });
    // What is asked for is small: an answer comes in one piece.
    this.socket.on("data", (data) => {
      const status = STATUS.exec(data.toString("latin1", 0, 16))?.[1];
      if (status) this.#answered(status);
    });
    await new Promise((resolve, reject) => this.socket.once("connect", resolve).once("error", reject));
    this.stands = true;
  }

  /** @returns the status of the answer, or `closed` */
  ask() {
    return new Promise((resolve) => {
      this.#answered = resolve;
      if (this.stands) this.socket.write(this.request);
      else resolve("closed");
    });
  }
}

/**
 * Holds so many sockets open, with so many requests under way at all times, for a time.
 *
 * @returns {Promise<{ answers: Map<string, number>, opened: number }>} answers: how many of each status, and of sockets
 *   that were closed in the place of one; opened: sockets, each that was closed once more
 */
export async function crowd(url, keys, { sockets, atOnce, ms }) {
  const callers = [];
  let opened = 0;
  for (let index = 0; index < sockets; index += 1) {
    const head = `GET /api/v1/me HTTP/1.1\r\nhost: ${new URL(url).host}\r\nauthorization: Bearer ${keys[index % keys.length]}\r\n\r\n`;
    callers.push(new Caller(url, head));
  }
  const answers = new Map();
  const until = performance.now() + ms;
  // Each hand has sockets of its own, which it uses in turn.
  const hand = async (_, first) => {
    const step = Math.ceil(sockets / atOnce);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const caller = callers[(first + (turn % step) * atOnce) % sockets];
      if (!caller.stands) {
        await caller.open();
        opened += 1;
      }
      const answer = await caller.ask();
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  // In a short time not every socket has had its turn.
  for (const { socket } of callers) socket?.destroy();
  return { answers, opened };
}

/** Ways to keep a server waiting: what is sent at once, and what follows byte by byte. */
const SLOWLY = {
  head: ["GET /api/v1/me HTTP/1.1\r\nhost: x\r\nx-slow: ", "a"],
  body: (key) => [
    `POST /api/v1/customers HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\nidempotency-key: slow\r\n` +
      "content-type: application/json\r\ncontent-length: 2000\r\n\r\n{",
    " ",
  ],
  page: [
    "POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 2000\r\n\r\n",
    "a",
  ],
};

/**
 * Opens so many sockets of each kind that send a byte a second, for a time at most.
 *
 * @returns {Promise<Map<string, number>>} for each kind how long the last of them was kept, in ms
 */
export async function slowCallers(url, key, { each, ms }) {
  const { port, hostname } = new URL(url);
  const kept = new Map();
  const all = Object.entries(SLOWLY).flatMap(([kind, words]) =>
    Array.from({ length: each }, async () => {
      const [first, drop] = typeof words === "function" ? words(key) : words;
      const startedAt = performance.now();
      const socket = connect(Number(port), hostname);
      const closed = new Promise((resolve) => socket.once("close", resolve));
      socket.on("error", () => {});
      socket.resume();
      socket.write(first);
      const dropping = setInterval(() => socket.write(drop), 1_000);
      await Promise.race([closed, pause(ms)]);
      clearInterval(dropping);
      kept.set(kind, Math.max(kept.get(kind) ?? 0, performance.now() - startedAt));
      socket.destroy();
    }),
  );
  await Promise.all(all);
  return kept;
}
