import { expect, it } from "vitest";
import { asProvider, createTestClient } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { createFirstAdmin } from "./create-first-admin";
import { hasAdmin } from "./has-admin";
import { signIn } from "./sign-in";

const CODE = "printed-on-the-console";
const input = { code: CODE, name: "Ada Admin", email: "ada@provider.test", password: "a long enough phrase" };

it("needs the code that the server printed", async () => {
  const wrong = { code: "validation_failed", fields: [{ path: ["code"] }] };
  await expect(createFirstAdmin(anonymousContext(), { ...input, code: "guess" }, CODE)).rejects.toMatchObject(
    wrong,
  );
  await expect(
    createFirstAdmin(anonymousContext(), { ...input, code: "undefined" }, undefined),
  ).rejects.toMatchObject(wrong);
});

it("refuses who is signed in", async () => {
  const client = await createTestClient();
  await expect(createFirstAdmin(client.ctx, input, CODE)).rejects.toMatchObject({ code: "state_conflict" });
});

it("makes one admin, however many try at once", async () => {
  expect(await hasAdmin(anonymousContext())).toBe(false);
  const tries = Array.from({ length: 6 }, (_, i) =>
    createFirstAdmin(anonymousContext(), { ...input, email: `ada${i}@provider.test` }, CODE),
  );
  const results = await Promise.allSettled(tries);
  const made = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(made).toMatchObject([{ role: "admin", name: "Ada Admin" }]);
  expect(await asProvider((tx) => tx.user.count({ where: { role: "admin" } }))).toBe(1);
  expect(await hasAdmin(anonymousContext())).toBe(true);
  const opened = await signIn(anonymousContext(), { email: made[0]?.email ?? "", password: input.password });
  expect(opened.token).toBeTruthy();
});

it("is over once an admin exists, right code or not", async () => {
  const again = { ...input, email: "eve@provider.test" };
  await expect(createFirstAdmin(anonymousContext(), again, CODE)).rejects.toMatchObject({
    code: "not_found",
  });
});
