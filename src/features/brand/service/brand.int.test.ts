import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "@/db";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { pngFile } from "@/testing/png";
import {
  brandLogoInput,
  getBrand,
  getBrandLogo,
  removeBrandLogo,
  setBrand,
  setBrandInput,
  setBrandLogo,
} from "..";

const input = (extra: object = {}) =>
  setBrandInput.parse({
    name: "Nordwolke",
    accent: "#0F766E",
    supportEmail: "Help@Nordwolke.example",
    ...extra,
  });

let reseller: TestReseller;

beforeAll(async () => {
  reseller = await createTestReseller();
});

const actionsOf = async ({ clientId }: TestReseller) =>
  (
    await asProvider((tx) =>
      tx.activity.findMany({ where: { clientId, action: { startsWith: "brand." } }, orderBy: { id: "asc" } }),
    )
  ).map(({ action }) => action);

describe("a reseller's brand", () => {
  it("is none, is set and changed, and each change is in the log once (R79)", async () => {
    expect((await getBrand(reseller.ctx)).brand).toBeNull();
    const brand = await setBrand(reseller.ctx, input({ supportUrl: "https://help.nordwolke.example" }));
    expect(brand).toEqual({
      name: "Nordwolke",
      accent: "#0f766e",
      supportEmail: "help@nordwolke.example",
      supportUrl: "https://help.nordwolke.example",
      supportPhone: null,
      hasLogo: false,
      domain: null,
    });
    await setBrand(reseller.ctx, input({ supportPhone: "+49 40 1234" }));
    await setBrand(reseller.ctx, input({ supportPhone: "+49 40 1234" }));
    expect((await getBrand(reseller.ctx)).brand).toMatchObject({
      supportUrl: null,
      supportPhone: "+49 40 1234",
    });
    expect(await actionsOf(reseller)).toEqual(["brand.updated", "brand.updated"]);
  });

  it("has no colour that nobody can read, and names the nearest that is read", async () => {
    const failure = await setBrand(reseller.ctx, input({ accent: "#facc15" })).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: "validation_failed", fields: [{ path: ["accent"] }] });
    const nearest = /#[0-9a-f]{6}$/.exec(
      (failure as { fields: { detail: string }[] }).fields[0]?.detail ?? "",
    );
    expect((await setBrand(reseller.ctx, input({ accent: nearest?.[0] }))).accent).toBe(nearest?.[0]);
  });

  it.each([
    [{ supportUrl: "http://nordwolke.example" }, "supportUrl"],
    [{ supportUrl: "javascript:alert(1)" }, "supportUrl"],
    [{ supportPhone: "call me" }, "supportPhone"],
    [{ supportEmail: "nobody" }, "supportEmail"],
    [{ accent: "red" }, "accent"],
    [{ name: " " }, "name"],
    [{ domain: "x.example" }, undefined],
  ])("refuses %j at its field", (extra, field) => {
    const result = setBrandInput.safeParse({ ...input(), ...extra });
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    expect(result.success).toBe(false);
  });

  it("bears a PNG in the place of its name, and nothing else", async () => {
    const file = pngFile(8);
    await setBrandLogo(reseller.ctx, brandLogoInput.parse({ file }));
    expect(Buffer.from(await getBrandLogo(reseller.ctx))).toEqual(Buffer.from(await file.arrayBuffer()));
    for (const bad of [
      new File(["<svg/>"], "logo.png"),
      pngFile(20_000, 4),
      new File([new Uint8Array(300_000)], "logo.png"),
    ])
      await expect(setBrandLogo(reseller.ctx, { file: bad })).rejects.toMatchObject({
        code: "validation_failed",
        fields: [{ path: ["file"] }],
      });
    expect((await getBrand(reseller.ctx)).brand?.hasLogo).toBe(true);
    await removeBrandLogo(reseller.ctx);
    expect(await codeOf(getBrandLogo(reseller.ctx))).toBe("not_found");
    expect((await actionsOf(reseller)).slice(-2)).toEqual(["brand.logo_set", "brand.logo_removed"]);
  });

  it("comes before its logo", async () => {
    const { ctx } = await createTestReseller();
    expect(await codeOf(setBrandLogo(ctx, { file: pngFile(8) }))).toBe("state_conflict");
  });
});

describe("nobody else", () => {
  it("reads or changes it", async () => {
    const direct = await createTestClient();
    const member: Context = {
      ...reseller.ctx,
      actor: { ...reseller.actor, areas: ["customers", "orders", "billing"] },
    };
    const suspended = await createTestReseller({ status: "suspended" });
    const key: Context = {
      ...reseller.ctx,
      actor: {
        kind: "api_key",
        keyId: reseller.clientId,
        label: "Shop",
        resellerId: reseller.clientId,
        scopes: ["account:read"],
        resellerStatus: "active",
      },
    };
    for (const [ctx, code] of [
      [member, "forbidden"],
      [suspended.ctx, "reseller_suspended"],
      [direct.ctx, "not_found"],
      [(await createTestAdmin()).ctx, "forbidden"],
      [key, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(setBrand(ctx, input()))).toBe(code);
      expect(await codeOf(setBrandLogo(ctx, { file: pngFile(8) }))).toBe(code);
      expect(await codeOf(removeBrandLogo(ctx))).toBe(code);
      const reads = ctx === member || ctx === suspended.ctx;
      expect(await codeOf(getBrand(ctx))).toBe(reads ? "done" : code);
      expect(await codeOf(getBrandLogo(ctx))).toBe(reads ? "not_found" : code);
    }
    expect((await getBrand((await createTestReseller()).ctx)).brand).toBeNull();
  });
});
