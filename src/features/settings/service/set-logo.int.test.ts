import { beforeAll, describe, expect, it } from "vitest";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { pngFile } from "@/testing/png";
import { getCompanySettings } from "./get-settings";
import { readLogo } from "./read-logo";
import { removeLogo, setLogo } from "./set-logo";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
});

const logoOf = async () => {
  const { logo } = await getCompanySettings(admin.ctx);
  return { logo, content: await asProvider((tx) => readLogo(tx, logo)) };
};

describe("the logo of documents", () => {
  it("is kept by its content, logged, and stays in store when it is taken off", async () => {
    const file = pngFile(8);
    await setLogo(admin.ctx, { file });
    const { logo, content } = await logoOf();
    expect(Buffer.from(content ?? [])).toEqual(Buffer.from(await file.arrayBuffer()));
    const row = await asProvider((tx) =>
      tx.activity.findFirstOrThrow({ where: { action: "settings.updated" }, orderBy: { id: "desc" } }),
    );
    expect(JSON.stringify(row.after)).toContain(String(logo));
    await removeLogo(admin.ctx);
    expect(await logoOf()).toEqual({ logo: null, content: null });
    expect(await asProvider((tx) => readLogo(tx, logo))).not.toBeNull();
  });

  it.each([
    ["text", new File(["<svg/>"], "logo.png")],
    ["a picture that claims to be vast", pngFile(20_000, 4)],
    ["a broken picture", new File([pngFile(8).slice(0, 40)], "logo.png")],
    ["a file that is too large", new File([new Uint8Array(300_000)], "logo.png")],
  ])("is never %s", async (_, file) => {
    const before = await logoOf();
    await expect(setLogo(admin.ctx, { file })).rejects.toMatchObject({ code: "validation_failed" });
    expect(await logoOf()).toEqual(before);
  });

  it("is set by admins alone", async () => {
    const { ctx } = await createTestReseller();
    for (const [actor, code] of [
      [ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      await expect(setLogo(actor, { file: pngFile(8) })).rejects.toMatchObject({ code });
      await expect(removeLogo(actor)).rejects.toMatchObject({ code });
    }
  });
});
