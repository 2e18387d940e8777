// A TCP proxy between the server and its database, which makes the network as bad as a run wants it.
import { connect, createServer } from "node:net";

/** PostgreSQL's "ReadyForQuery, outside a transaction": the last bytes of an answer. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

export class DatabaseProxy {
  /** Each message of the server waits so long, in ms, before the database gets it. */
  delayMs = 0;
  /** Acknowledgements of commits that nobody got. */
  swallowed = 0;
  #silent = false;
  #pairs = new Set();
  #server;
  #swallowing = null;

  constructor(port) {
    this.targetPort = port;
  }

  /** @returns {Promise<number>} its port */
  async listen() {
    this.#server = createServer((client) => this.#join(client));
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.#server.address().port;
  }

  /** From now on the database does not get what is sent, and nothing that it says comes back; or it does again. */
  set silent(value) {
    this.#silent = value;
    for (const pair of this.#pairs) pair.flow();
  }

  get silent() {
    return this.#silent;
  }

  /** Cuts all connections at once. */
  cut() {
    for (const { end } of [...this.#pairs]) end();
  }

  /**
   * Lets a share of what is committed reach the database and its answer nobody: the connection is cut in its place.
   *
   * @param {null | ((message: Buffer) => boolean)} choose whether the answer to this message is swallowed
   */
  swallow(choose) {
    this.#swallowing = choose;
  }

  close() {
    this.cut();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client) {
    const database = connect(this.targetPort, "127.0.0.1");
    const end = () => {
      this.#pairs.delete(pair);
      client.destroy();
      database.destroy();
    };
    const ways = [new Way(database, this), new Way(client, this)];
    const [up, down] = ways;
    const pair = { end, flow: () => ways.forEach((way) => void way.flow()) };
    let isDoomed = false;
    this.#pairs.add(pair);
    client.setNoDelay(true);
    database.setNoDelay(true);
    client.on("data", (chunk) => {
      if (this.#swallowing && chunk.length > 20 && this.#swallowing(chunk)) isDoomed = true;
      up.take(chunk, this.delayMs);
    });
    database.on("data", (chunk) => {
      if (!isDoomed) return down.take(chunk, 0);
      if (!chunk.subarray(-READY.length).equals(READY)) return;
      this.swallowed += 1;
      end();
    });
    for (const socket of [client, database]) {
      socket.on("error", end);
      socket.on("close", end);
    }
  }
}

/** One direction of a connection: in order, each piece as late as it has to be. */
class Way {
  #waiting = [];
  #timer;

  constructor(to, proxy) {
    this.to = to;
    this.proxy = proxy;
  }

  take(chunk, delayMs) {
    this.#waiting.push({ chunk, at: performance.now() + delayMs });
    this.flow();
  }

  flow() {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0 && !this.proxy.silent) {
      const [{ chunk, at }] = this.#waiting;
      const wait = at - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.flow(), wait);
        return;
      }
      this.#waiting.shift();
      if (!this.to.destroyed) this.to.write(chunk);
    }
  }
}
