import { expect, it } from "vitest";
import { linkWorld } from "@/testing/customer-link";
import { mailsOf } from "@/testing/mail";
import { mailLink, revokeLink } from "..";

// Here the installation has neither a neutral sender nor a neutral name (leak.isolated.int.test.ts has both).
it("is not sent while it would show the provider, nor once the link is closed", async () => {
  const { reseller, link } = await linkWorld();
  await expect(mailLink(reseller.ctx, { id: link.uuid }, true)).rejects.toMatchObject({
    code: "state_conflict",
    detail: expect.stringContaining("neutral sender"),
  });
  await revokeLink(reseller.ctx, { id: link.uuid });
  await expect(mailLink(reseller.ctx, { id: link.uuid }, true)).rejects.toMatchObject({
    code: "state_conflict",
    detail: expect.stringContaining("not open"),
  });
  expect((await mailsOf(reseller.clientId)).filter(({ type }) => type === "customer_link")).toEqual([]);
});
