// A server or worker that is started again whenever it ends, as a supervisor of processes does it.
import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { keepTrackOf, root } from "../../../scripts/lib/project.mjs";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

export class Program {
  /** From each kill to the moment it answered again, in ms. */
  recoveries = [];
  #child;
  #exited = Promise.resolve();
  #isStopping = false;
  #isOurs = false;

  /**
   * @param {{ name: string, args: string[], env: Record<string, string>, log: string,
   *   findings: import("./findings.mjs").Findings, isReady?: () => Promise<boolean> }} options isReady: asked after the
   *   program has said that it works
   */
  constructor(options) {
    this.options = options;
  }

  get pid() {
    return this.#child.pid;
  }

  /** Starts it and waits until it works. */
  async start() {
    const { args, env, log, name } = this.options;
    const file = await open(log, "a");
    const stdio = ["ignore", file.fd, file.fd, "ipc"];
    const child = keepTrackOf(
      spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } }),
    );
    await file.close();
    this.#child = child;
    this.#isOurs = false;
    const ready = new Promise((resolve) => child.once("message", () => resolve("ready")));
    this.#exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
    const first = await Promise.race([ready, this.#exited]);
    if (first !== "ready") throw new Error(`The ${name} did not start (${first}): see ${log}`);
    await this.untilReady();
    void this.#exited.then((how) => this.#ended(child, how));
  }

  async untilReady(limitMs = START_LIMIT_MS) {
    const until = performance.now() + limitMs;
    const { isReady = async () => true } = this.options;
    while (!(await isReady().catch(() => false))) {
      if (performance.now() > until)
        throw new Error(`The ${this.options.name} is not ready after ${limitMs} ms`);
      await pause(25);
    }
  }

  /** kill -9, and started again. Resolves when it works. */
  async killHard() {
    const startedAt = performance.now();
    this.#isOurs = true;
    this.signal("SIGKILL");
    await this.#exited;
    await this.start();
    this.recoveries.push(performance.now() - startedAt);
  }

  signal(name) {
    this.#child.kill(name);
  }

  async stop() {
    this.#isStopping = true;
    if (!this.#child) return;
    this.signal("SIGCONT");
    this.signal("SIGTERM");
    const limit = setTimeout(() => this.signal("SIGKILL"), STOP_LIMIT_MS);
    await this.#exited;
    clearTimeout(limit);
  }

  /** What ends by itself under a fault is a fault; it is started again all the same. */
  async #ended(child, how) {
    if (this.#isStopping || this.#isOurs || child !== this.#child) return;
    const { findings, name, log } = this.options;
    findings.add("ended by itself", `${name} (${how}): see ${log}`);
    await this.start().catch((error) => findings.add("did not start again", error.message));
  }
}
