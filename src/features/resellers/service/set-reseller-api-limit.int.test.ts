import { expect, it } from "vitest";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext, testContext } from "@/testing/context";
import { setResellerApiLimitInput } from "../schemas";
import { setResellerApiLimit } from "./set-reseller-api-limit";

it("sets how often a reseller's keys may ask, with a reason in the log, once", async () => {
  const { ctx } = await createTestAdmin();
  const { clientId } = await createTestReseller();
  const input = { id: clientId, apiRateLimit: 1_200, reason: "Black Friday" };
  expect(await setResellerApiLimit(ctx, input)).toMatchObject({ apiRateLimit: 1_200 });
  await setResellerApiLimit(ctx, input);
  const where = { clientId, action: "reseller.api_limit_changed" };
  expect(await asProvider((tx) => tx.activity.findMany({ where }))).toMatchObject([
    { before: { api_rate_limit: 600 }, after: { api_rate_limit: 1_200, reason: "Black Friday" } },
  ]);
});

it("is for admins, within bounds", async () => {
  const reseller = await createTestReseller();
  const input = { id: reseller.clientId, apiRateLimit: 1_200, reason: "More" };
  const key = testContext({
    kind: "api_key",
    keyId: reseller.clientId,
    label: "Shop",
    resellerId: reseller.clientId,
    scopes: ["api_keys:write"],
    resellerStatus: "active",
  });
  await expect(setResellerApiLimit(reseller.ctx, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setResellerApiLimit(key, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(setResellerApiLimit(anonymousContext(), input)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  for (const apiRateLimit of [0, 100_001, 0.5]) {
    expect(setResellerApiLimitInput.safeParse({ ...input, apiRateLimit }).success).toBe(false);
  }
});
