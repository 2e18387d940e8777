import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, toPublicId } from "@/core/ids";
import { getEnv } from "@/env";
import { runActions, suspendService } from "@/features/services";
import { parseSecrets, signedHeaders } from "@/integrations/provisioning";
import { asProvider } from "@/testing/actors";
import { testContext } from "@/testing/context";
import { type RunningService, runningService } from "@/testing/services";
import { handleProvisioningReport } from "./provisioning";

const [SECRET = "", OLD_SECRET = ""] = parseSecrets(getEnv().PROVISIONING_SECRET ?? "");

const clock = fixedClock("2026-11-26T12:00:00Z");
const seconds = clock.now().getTime() / 1000;

let one: RunningService;
let action: string;

beforeAll(async () => {
  one = await runningService();
});

async function acceptedAction(): Promise<string> {
  one = await runningService();
  await suspendService(one.admin, { id: one.id });
  const perform = async () => ({ state: "accepted" as const });
  await runActions(one.job, { name: "http", answersWithinMs: null, perform });
  const where = { serviceId: one.id, kind: "suspend" as const };
  const { id } = await asProvider((tx) => tx.provisioningAction.findFirstOrThrow({ where }));
  return toPublicId("provisioningAction", id);
}

const stateOf = async () => {
  const where = { serviceId: one.id, kind: "suspend" as const };
  return (await asProvider((tx) => tx.provisioningAction.findFirstOrThrow({ where }))).state;
};

type Report = { body: unknown; secret?: string; at?: number; headers?: Record<string, string> };

function report({ body, secret = SECRET, at = seconds, headers = {} }: Report, sent?: Uint8Array) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const signed = signedHeaders(secret, { id: "msg_1", timestamp: at, body: text });
  const request = new Request("http://localhost/api/hooks/provisioning", {
    method: "POST",
    headers: { ...signed, ...headers },
    body: sent ? Buffer.from(sent) : text,
  });
  return handleProvisioningReport(request, testContext({ kind: "job", name: "system" }, { clock }));
}

describe("a report", () => {
  beforeAll(async () => {
    action = await acceptedAction();
  });

  it("with any byte flipped is refused, and does nothing", { timeout: 60_000 }, async () => {
    const bytes = Buffer.from(JSON.stringify({ action, state: "done" }));
    for (let index = 0; index < bytes.length; index++) {
      const forged = Buffer.from(bytes);
      forged[index] = (forged[index] as number) ^ 1;
      expect((await report({ body: bytes.toString() }, forged)).status, `byte ${index}`).toBe(401);
    }
    expect(await stateOf()).toBe("running");
  });

  it.each([
    [301, 401],
    [-301, 401],
  ])("signed %i s from now answers %i", async (apart, status) => {
    expect((await report({ body: { action, state: "done" }, at: seconds + apart })).status).toBe(status);
    expect(await stateOf()).toBe("running");
  });

  it("without the secret, the headers or a sound body is refused", async () => {
    const body = { action, state: "done" };
    expect((await report({ body, secret: "some-other-secret-of-32-characters" })).status).toBe(401);
    expect((await report({ body, headers: { "webhook-signature": "" } })).status).toBe(401);
    expect((await report({ body, headers: { "webhook-timestamp": "soon" } })).status).toBe(401);
    expect((await report({ body: "{" })).status).toBe(422);
    expect((await report({ body: { action, state: "perhaps" } })).status).toBe(422);
    expect((await report({ body: { action, state: "done", price: 1 } })).status).toBe(422);
    expect((await report({ body: { action, state: "done", error: "x".repeat(17_000) } })).status).toBe(413);
    expect(await stateOf()).toBe("running");
  });

  it("on an action that there is not is not found", async () => {
    for (const stranger of [toPublicId("provisioningAction", newId()), "prv_x", `svc_${action.slice(4)}`])
      expect((await report({ body: { action: stranger, state: "done" } })).status).toBe(404);
  });

  it("50 times at once has one effect, by either secret, at the edge of the tolerance, and repeated", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        report({
          body: { action, state: "done", reference: "vm-7" },
          secret: index % 2 ? SECRET : OLD_SECRET,
          at: seconds + (index % 3 ? 300 : -300),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    const changed = await Promise.all(answers.map(async (answer) => (await answer.json()).changed));
    expect(changed.filter(Boolean)).toHaveLength(1);
    const failed = await report({ body: { action, state: "failed", error: "late" } });
    expect([failed.status, await failed.json()]).toEqual([200, { changed: false }]);
    expect(await stateOf()).toBe("done");
    const logged = { clientId: one.owner.clientId, action: "provisioning.done" };
    expect(await asProvider((tx) => tx.activity.count({ where: logged }))).toBe(1);
  });
});
