import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyInstallation } from "../../scripts/lib/demo-copy.mjs";
import { freePort } from "../../scripts/lib/processes.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** With a demo company to fill in, on a busy machine. */
const START_LIMIT_MS = 240_000;

/** An installation of a journey's own: `npm start` on a free port, with a data folder that goes with it. */
export class Installation {
  output = "";
  #child: ChildProcess | undefined;
  #exited: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    /** What this one is set to beside what all are. */
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async create(settings: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const dataDir = mkdtempSync(path.join(tmpdir(), "tierline-journey-"));
    // Started by root, PostgreSQL's own user has to pass through.
    chmodSync(dataDir, 0o711);
    return new Installation(await freePort(), dataDir, settings);
  }

  /** One with the demo company, which is another's copy where all journeys run. */
  static async createDemo(settings: Readonly<Record<string, string>>): Promise<Installation> {
    const created = await Installation.create(settings);
    const original = process.env.JOURNEYS_ORIGINAL;
    if (original) await copyInstallation(original, created.dataDir, created.url);
    return created;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Runs `npm start -- …` and waits until it answers. @returns how long that took, in ms */
  async start(...options: string[]): Promise<number> {
    const startedAt = performance.now();
    this.output = "";
    const child = spawn("npm", ["start", "--", ...options], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: this.#environment(),
      shell: process.platform === "win32",
    });
    this.#child = child;
    child.stdout.on("data", (chunk) => (this.output += chunk));
    child.stderr.on("data", (chunk) => (this.output += chunk));
    let isGone = false;
    this.#exited = new Promise((resolve) => child.once("close", resolve)).then(() => (isGone = true));
    while (!(await this.#answers())) {
      const waited = performance.now() - startedAt;
      if (isGone || waited > START_LIMIT_MS) throw new Error(`It did not start:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return performance.now() - startedAt;
  }

  /** `kill -9` of everything that belongs to it, the database's processes too. */
  async killEverything(): Promise<void> {
    for (const pid of this.#processes()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Gone by itself, since its parent was killed.
      }
    }
    await this.#exited;
  }

  /** Stops it as Ctrl-C does, and removes its data. */
  async remove(): Promise<void> {
    this.#child?.kill("SIGTERM");
    await this.#exited;
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/v1/ready`).catch(() => undefined);
    return answer?.status === 200;
  }

  /** Settings of whoever runs the journeys stay out of it. */
  #environment(): NodeJS.ProcessEnv {
    const emptied = [
      "DATABASE_URL",
      "DATABASE_APP_URL",
      "APP_URL",
      "AUTH_SECRET",
      "REDIS_URL",
      "SMTP_URL",
      "MAIL_FROM",
      "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRET",
      "STRIPE_API_BASE",
    ];
    return {
      ...process.env,
      ...Object.fromEntries([...emptied, "SETUP_CODE", "PROVISIONING"].map((name) => [name, ""])),
      PORT: String(this.port),
      HOST: "127.0.0.1",
      TIERLINE_DATA_DIR: this.dataDir,
      ...this.settings,
    };
  }

  /** The launcher and the database server, which runs in a session of its own, with all that they have started. */
  #processes(): number[] {
    const database = readFileSync(path.join(this.dataDir, "postgres/data/postmaster.pid"), "utf8");
    const found = [this.#child?.pid ?? 0, Number.parseInt(database, 10)];
    const parents = parentsOfProcesses();
    for (const parent of found) {
      for (const [pid, parentPid] of parents) if (parentPid === parent) found.push(pid);
    }
    return found;
  }
}

/** Each process with its parent. */
function parentsOfProcesses(): Map<number, number> {
  const parents = new Map<number, number>();
  if (process.platform !== "linux") {
    for (const line of execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).split("\n")) {
      const [pid, parent] = line.trim().split(/\s+/);
      parents.set(Number(pid), Number(parent));
    }
    return parents;
  }
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      // The name in parentheses may hold spaces: "7 (node (x)) S 1 …".
      const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  return parents;
}
