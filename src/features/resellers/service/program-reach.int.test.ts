import { expect, it } from "vitest";
import { createApiKey } from "@/features/api-keys";
import { createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { apply } from "@/testing/applications";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { getProgramReach } from "..";

it("tells admins whom the switch concerns, and nobody else (R67)", async () => {
  const admin = await createTestAdmin();
  const before = await getProgramReach(admin.ctx);
  const reseller = await createTestReseller();
  await createTestReseller({ status: "inactive" });
  await createApiKey(reseller.ctx, { name: "Shop", scopes: ["orders:read"] });
  await apply(await createTestClient());
  expect(await getProgramReach(admin.ctx)).toEqual({
    resellers: before.resellers + 1,
    apiKeys: before.apiKeys + 1,
    applications: before.applications + 1,
  });
  expect(await codeOf(getProgramReach(reseller.ctx))).toBe("forbidden");
  expect(await codeOf(getProgramReach(anonymousContext()))).toBe("unauthenticated");
});
