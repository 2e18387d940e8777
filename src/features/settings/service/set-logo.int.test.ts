import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { getCompanySettings } from "./get-settings";
import { readLogo } from "./read-logo";
import { removeLogo, setLogo } from "./set-logo";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
});

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG that says it has this many pixels on a side, and has `real`. */
function png(side: number, real = side): File {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((real + 1) * real));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return new File([Buffer.concat(parts)], "logo.png");
}

const logoOf = async () => {
  const { logo } = await getCompanySettings(admin.ctx);
  return { logo, content: await asProvider((tx) => readLogo(tx, logo)) };
};

describe("the logo of documents", () => {
  it("is kept by its content, logged, and stays in store when it is taken off", async () => {
    const file = png(8);
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
    ["a picture that claims to be vast", png(20_000, 4)],
    ["a broken picture", new File([png(8).slice(0, 40)], "logo.png")],
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
      await expect(setLogo(actor, { file: png(8) })).rejects.toMatchObject({ code });
      await expect(removeLogo(actor)).rejects.toMatchObject({ code });
    }
  });
});
