import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asProvider } from "@/testing/actors";
import { fuzzRuns } from "@/testing/environment";
import { databaseFingerprint } from "@/testing/fingerprint";
import { fuzzWorld } from "../testing/fuzz-world";
import { faultOf } from "./judge";
import { type FuzzRequest, requestsOf } from "./requests";
import { type FuzzAnswer, sender } from "./send";

// Requests made from the OpenAPI document, over HTTP to a server in this process: whatever comes, it answers in the
// document's forms, and what it refuses has changed nothing (docs/testing.md).

/** Sent side by side, and compared with the database before. */
const BATCH = 25;

let world: Awaited<ReturnType<typeof fuzzWorld>>;

beforeAll(async () => {
  world = await fuzzWorld();
}, 120_000);

afterAll(() => world.stop());

const { requests: count, seed, minutes } = fuzzRuns();

it(
  `answers ${count} requests that nobody should send (seed ${seed})`,
  async () => {
    const { send, close } = sender(world.port);
    const made = requestsOf(world.document, world.pool, world.keys);
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    let compared = 0;
    let before = await databaseFingerprint();
    for (let sent = 0; sent < count; sent += BATCH) {
      const batch = fc.sample(made, { numRuns: BATCH, seed: seed + sent });
      const answers = await Promise.all(batch.map((request) => answerTo(send, request)));
      for (const [index, answer] of answers.entries()) {
        const request = batch[index] as FuzzRequest;
        const fault = answer instanceof Error ? answer.message : faultOf(request, answer, world.document);
        if (fault) faults.push(`${fault}: ${describeRequest(request)} -> ${textOf(answer)}`);
        if (answer instanceof Error) continue;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
      faults.push(...(await recordedRefusals(answers)));
      const after = await databaseFingerprint();
      if (!answers.some((answer, index) => hasChanged(batch[index]?.method, answer))) {
        compared++;
        const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
        if (changed.length > 0) faults.push(`${changed} changed by refused requests at ${seed + sent}`);
      }
      before = after;
      if (faults.length > 20) break;
    }
    close();
    const said = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
    process.stdout.write(
      `fuzz: seed ${seed}, ${said.join(", ")}; ${compared} batches of ${BATCH} without any change compared\n`,
    );
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  },
  minutes * 60_000,
);

async function answerTo(
  send: (request: FuzzRequest) => Promise<FuzzAnswer>,
  request: FuzzRequest,
): Promise<FuzzAnswer | Error> {
  try {
    return await send(request);
  } catch (error) {
    return error as Error;
  }
}

/** Whether it may have changed something: a write that was not refused. */
function hasChanged(method: string | undefined, answer: FuzzAnswer | Error): boolean {
  if (answer instanceof Error) return true;
  return method !== "GET" && method !== "HEAD" && answer.status < 300;
}

/** Refused requests that the activity tells of all the same: every change writes its request's id there. */
async function recordedRefusals(answers: readonly (FuzzAnswer | Error)[]): Promise<string[]> {
  const refused = answers.flatMap((answer) =>
    answer instanceof Error || answer.status < 400 ? [] : [String(answer.headers["request-id"])],
  );
  const rows = await asProvider((tx) => tx.activity.findMany({ where: { requestId: { in: refused } } }));
  return rows.map(({ action, requestId }) => `refused and done: ${action} ${requestId}`);
}

function describeRequest({ method, path, headers, body }: FuzzRequest): string {
  const { authorization: _, ...shown } = headers;
  const text = body instanceof Uint8Array ? `bytes ${Buffer.from(body).toString("hex").slice(0, 200)}` : body;
  return `${method} ${path} ${JSON.stringify(shown)} ${String(text).slice(0, 600)}`;
}

function textOf(answer: FuzzAnswer | Error): string {
  return answer instanceof Error ? answer.message : `${answer.status} ${answer.text.slice(0, 400)}`;
}
