import { expect, it } from "vitest";
import { listActivity } from "@/features/activity";
import { createTestAdmin } from "@/testing/actors";
import { DEFAULT_SETTINGS, getSettings, updateSettings } from "..";

it("lets two admins change different fields at once, and neither undoes the other", async () => {
  const [one, two] = await Promise.all([createTestAdmin(), createTestAdmin()]);
  for (let round = 1; round <= 10; round += 1) {
    await Promise.all([
      updateSettings(one.ctx, "program", { defaultRateBps: 1_000 + round }),
      updateSettings(two.ctx, "program", { reapplyAfterDays: round }),
    ]);
    const { program } = await getSettings(one.ctx);
    expect([program.defaultRateBps, program.reapplyAfterDays]).toEqual([1_000 + round, round]);
  }
});

it("keeps what is not named, and logs nothing when nothing changes", async () => {
  const { ctx } = await createTestAdmin();
  const before = (await getSettings(ctx)).program;
  expect(await updateSettings(ctx, "program", { autoApprove: true })).toEqual({
    ...before,
    autoApprove: true,
  });
  const logged = async () =>
    (await listActivity(ctx, { limit: 100, action: "settings.updated" })).items.length;
  const count = await logged();
  await updateSettings(ctx, "program", { autoApprove: true });
  expect(await logged()).toBe(count);
  await updateSettings(ctx, "program", DEFAULT_SETTINGS.program);
});
