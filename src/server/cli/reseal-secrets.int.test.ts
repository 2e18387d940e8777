import { execFile } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { openText } from "@/db";
import { env } from "@/env";
import { createEndpoint } from "@/features/webhooks";
import { asProvider, createTestReseller } from "@/testing/actors";
import { testDatabase } from "@/testing/database";
import { environmentWith } from "@/testing/environment";
import { turnOnTwoStep } from "@/testing/two-step";

const SCRIPT = path.resolve(import.meta.dirname, "../../../scripts/secrets-reseal.mjs");
const NEXT = "the secret that the installation is given next";

type Secrets = { AUTH_SECRET: string; AUTH_SECRET_PREVIOUS?: string };

/** Runs the command as whoever has changed the secret would: what it said, and its exit code. */
function run(secrets: Secrets): Promise<{ code: number; said: string }> {
  const { ownerUrl, appUrl } = testDatabase();
  const settings = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, ...secrets };
  const options = { env: environmentWith({ AUTH_SECRET_PREVIOUS: "", ...settings }) };
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

it("takes secrets under the new AUTH_SECRET, and names what opens by neither", async () => {
  const { ctx, actor } = await createTestReseller();
  const { secret: seed } = await turnOnTwoStep(ctx);
  const { secret } = await createEndpoint(ctx, { url: "https://shop.example/hooks" });
  const kept = () =>
    asProvider(async (tx) => ({
      endpoint: await tx.webhookEndpoint.findFirstOrThrow(),
      twoStep: await tx.twoStep.findFirstOrThrow(),
    }));
  const before = await kept();

  const lost = await run({ AUTH_SECRET: NEXT });
  expect(lost.code).toBe(1);
  expect(lost.said).toContain(`webhook endpoint ${before.endpoint.id} opens by neither`);
  expect(lost.said).toContain(`person ${actor.userId} opens by neither`);
  expect(await kept()).toEqual(before);

  const old = env.AUTH_SECRET;
  expect(await run({ AUTH_SECRET: NEXT, AUTH_SECRET_PREVIOUS: old })).toEqual({
    code: 0,
    said: expect.stringContaining("1 webhook endpoints and 1 two-step sign-ins were sealed anew."),
  });
  const meanwhile = await kept();
  expect(() => openText("webhook secrets", meanwhile.endpoint.secret, meanwhile.endpoint.id)).toThrow();
  expect(() => openText("two-step secrets", meanwhile.twoStep.secret, actor.userId)).toThrow();

  // And back, where this process can look: the old one is the new one now.
  expect((await run({ AUTH_SECRET: old, AUTH_SECRET_PREVIOUS: NEXT })).code).toBe(0);
  const after = await kept();
  expect(openText("webhook secrets", after.endpoint.secret, after.endpoint.id)).toBe(secret);
  expect(openText("two-step secrets", after.twoStep.secret, actor.userId)).toBe(seed);
  expect((await run({ AUTH_SECRET: old })).said).toContain("0 webhook endpoints and 0 two-step sign-ins");
});
