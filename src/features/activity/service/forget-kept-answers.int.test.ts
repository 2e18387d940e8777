import { expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { asProvider, createTestReseller } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { forgetKeptAnswers } from "..";

it("forgets kept answers after 24 hours, and is the provider's own job", async () => {
  const { clientId, ctx } = await createTestReseller();
  const answer = {
    clientId,
    method: "POST",
    path: "/x",
    bodyHash: new Uint8Array(32),
    status: 201,
    response: "{}",
  };
  await asProvider((tx) =>
    tx.idempotencyKey.createMany({
      data: [
        { ...answer, key: "old", createdAt: new Date("2026-01-01T11:59:59Z") },
        { ...answer, key: "young", createdAt: new Date("2026-01-01T12:00:01Z") },
      ],
    }),
  );
  expect(await codeOf(forgetKeptAnswers(ctx))).toBe("forbidden");
  expect(await codeOf(forgetKeptAnswers(anonymousContext()))).toBe("unauthenticated");
  await forgetKeptAnswers({ ...jobContext(), clock: fixedClock("2026-01-02T12:00:00Z") });
  expect(await asProvider((tx) => tx.idempotencyKey.findMany({ select: { key: true } }))).toEqual([
    { key: "young" },
  ]);
});
