import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { adminProcedure, type PageContext, portalProcedure, publicProcedure, router } from "./init";

const logged = vi.hoisted(() => vi.fn());
vi.mock("@/log", () => ({ log: () => ({ error: logged }) }));

const testRouter = router({
  known: publicProcedure.query(() => {
    throw new AppError("state_conflict", { detail: "The order is paid already." });
  }),
  limit: publicProcedure.query(() => {
    throw fieldError(["rateLimit"], "too_big", "Use at most 50, which is your own limit");
  }),
  unknown: publicProcedure.query(() => {
    throw new Error("relation users does not exist");
  }),
  strict: publicProcedure.input(z.strictObject({ limit: z.number() })).query(({ input }) => input.limit),
  admin: adminProcedure.query(({ ctx }) => ctx.actor.label),
  portal: portalProcedure.query(({ ctx }) => ctx.actor.clientId),
});

const ADMIN: Actor = { kind: "admin", userId: "u", label: "Ada" };
const CLIENT: Actor = {
  kind: "client",
  userId: "u",
  label: "Cleo",
  clientId: "c",
  resellerStatus: null,
  areas: "all",
  programEnabled: true,
};

async function ask(
  name: string,
  actor: Actor = { kind: "anonymous" },
  input?: unknown,
  locale?: PageContext["locale"],
) {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  const response = await fetchRequestHandler({
    endpoint: "/t",
    req: new Request(`http://localhost/t/${name}${query}`),
    router: testRouter,
    createContext: () => ({ actor, requestId: "req_1", locale }) as PageContext,
  });
  const body = await response.json();
  return {
    status: response.status,
    data: body.error?.json.data,
    result: body.result?.data.json,
    text: JSON.stringify(body),
  };
}

describe("procedures", () => {
  it("answer an AppError by its code, with the request's id", async () => {
    expect(await ask("known")).toMatchObject({
      status: 409,
      data: { code: "state_conflict", detail: "The order is paid already.", fields: [], requestId: "req_1" },
    });
  });

  it("speak to a person in the language of its pages, and English where that is not known", async () => {
    const said = async (name: string, locale?: "en" | "de", input?: unknown) =>
      (await ask(name, undefined, input, locale)).data;
    const english = "Use at most 50, which is your own limit";
    const german = "Höchstens 50: Das ist Ihr eigenes Limit";
    for (const locale of [undefined, "en"] as const) {
      expect(await said("limit", locale)).toMatchObject({ detail: english, fields: [{ detail: english }] });
    }
    expect(await said("limit", "de")).toMatchObject({ detail: german, fields: [{ detail: german }] });
    expect(await said("strict", "de", { limit: "3", where: {} })).toMatchObject({
      code: "validation_failed",
      detail: "Eine Angabe ist ungültig",
      fields: [{ detail: "Diese Angabe ist ungültig" }, { detail: "Dieses Feld ist unbekannt" }],
    });
    expect(await said("nothing", "de")).toMatchObject({ code: "not_found", detail: "Nicht gefunden" });
  });

  it("answer a defect by the request's id alone, and log it", async () => {
    const answer = await ask("unknown");
    expect(answer).toMatchObject({ status: 500, data: { code: "internal_error", requestId: "req_1" } });
    expect(answer.text).not.toContain("relation");
    expect(answer.text).not.toContain("stack");
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ requestId: "req_1" }), expect.anything());
  });

  it("name what is wrong in the input", async () => {
    expect(await ask("strict", undefined, { limit: { gt: 0 }, where: {} })).toMatchObject({
      status: 422,
      data: {
        code: "validation_failed",
        fields: [{ path: ["limit"] }, { path: ["where"], code: "unknown" }],
      },
    });
    expect((await ask("strict", undefined, { limit: 3 })).result).toBe(3);
  });

  it("refuse the wrong actor", async () => {
    expect(await ask("admin")).toMatchObject({ status: 401, data: { code: "unauthenticated" } });
    expect(await ask("admin", CLIENT)).toMatchObject({ status: 403, data: { code: "forbidden" } });
    expect(await ask("portal", ADMIN)).toMatchObject({ status: 403, data: { code: "forbidden" } });
    expect((await ask("admin", ADMIN)).result).toBe("Ada");
    expect((await ask("portal", CLIENT)).result).toBe("c");
  });

  it("say of a procedure that is not there just that", async () => {
    expect(await ask("nothing")).toMatchObject({ status: 404, data: { code: "not_found" } });
  });
});
