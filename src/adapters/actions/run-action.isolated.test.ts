import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError, fieldError } from "@/core/errors";
import { requiredLine } from "@/core/text";
import type { Context } from "@/db";
import messages from "@/messages/en/errors.json";
import type { Texts } from "./issue-text";
import { type ActionDefinition, type ActionRequest, runAction } from "./run-action";

vi.mock("@/log", () => ({ log: () => ({ error: vi.fn() }) }));

const find = (key: string) =>
  key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], messages);
const texts: Texts = Object.assign((key: string) => String(find(key)), {
  has: (key: string) => find(key) !== undefined,
});

class Redirect extends Error {}

const request: ActionRequest = {
  headers: new Headers({ origin: "http://localhost:3000" }),
  appUrl: "http://localhost:3000",
  requestId: "req_1",
  texts,
  locale: "en",
  context: async () => ({ actor: { kind: "anonymous" } }) as Context,
  rethrow: (error) => {
    if (error instanceof Redirect) throw error;
  },
};

const input = z.strictObject({ name: requiredLine(5), externalId: z.string().optional() });

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

function act(run: ActionDefinition<typeof input, string>["run"], data: unknown = form({ name: "Ada" })) {
  return runAction({ input, run, success: (name) => ({ message: `Hello ${name}` }) }, data, request);
}

describe("runAction", () => {
  it("calls the verb with parsed input and tells what came of it", async () => {
    expect(await act(async (_ctx, { name }) => name)).toEqual({ ok: true, message: "Hello Ada" });
  });

  it("asks nobody before the origin is right", async () => {
    const run = vi.fn();
    const context = vi.fn();
    const state = await runAction({ input, run }, form({ name: "Ada" }), {
      ...request,
      context,
      headers: new Headers({ host: "localhost:3000" }),
    });
    expect(state).toEqual({ ok: false, message: messages.forbidden });
    expect(context).not.toHaveBeenCalled();
    expect(run).not.toHaveBeenCalled();
  });

  it("says beside each control what is wrong, from top to bottom", async () => {
    const run = vi.fn();
    expect(await act(run, form({ externalId: "x", name: "" }))).toEqual({
      ok: false,
      errors: [{ field: "name", message: "Fill this in" }],
    });
    expect(await act(run, form({ role: "admin", name: "Ada Lovelace" }))).toMatchObject({
      errors: [
        { field: "role", message: messages.field.unknown },
        { field: "name", message: "Use at most 5 characters" },
      ],
    });
    expect(await act(run, form({}))).toMatchObject({ errors: [{ field: "name", message: "Fill this in" }] });
    expect(run).not.toHaveBeenCalled();
  });

  it("says a verb's and a schema's sentences in the person's language", async () => {
    const inGerman = (run: ActionDefinition<typeof input, string>["run"], name: string) =>
      runAction({ input, run }, form({ name }), { ...request, locale: "de" });
    const fails = (error: AppError) => () => Promise.reject(error);
    expect(await inGerman(vi.fn(), "Ada Lovelace")).toEqual({
      ok: false,
      errors: [{ field: "name", message: "Höchstens 5 Zeichen" }],
    });
    expect(
      await inGerman(fails(fieldError(["name"], "taken", "Another field has this label")), "Ada"),
    ).toEqual({
      ok: false,
      errors: [{ field: "name", message: "Ein anderes Feld hat diese Beschriftung" }],
    });
    const detail = "Invoice INV-000012 is paid already.";
    expect(await inGerman(fails(new AppError("state_conflict", { detail })), "Ada")).toEqual({
      ok: false,
      message: "Rechnung INV-000012 ist bereits bezahlt.",
    });
  });

  it("finds the control of a column that the database named", async () => {
    const state = await act(async () => {
      throw fieldError(["external_id"], "taken", "Another customer has this external_id");
    });
    expect(state).toMatchObject({ errors: [{ field: "externalId" }] });
  });

  it("says a verb's own words, or those for its code", async () => {
    const failing = (error: unknown) =>
      act(async () => {
        throw error;
      });
    expect(await failing(new AppError("state_conflict"))).toEqual({
      ok: false,
      message: messages.state_conflict,
    });
    const detail = "The order is paid already.";
    expect(await failing(new AppError("state_conflict", { detail }))).toEqual({ ok: false, message: detail });
  });

  it("shows an unknown error as its request id alone", async () => {
    const state = await act(async () => {
      throw new Error("relation users does not exist");
    });
    expect(state).toEqual({ ok: false, message: messages.internal_error, requestId: "req_1" });
  });

  it("lets a redirect through, and refuses what is no form", async () => {
    await expect(
      act(async () => {
        throw new Redirect();
      }),
    ).rejects.toBeInstanceOf(Redirect);
    expect(await act(vi.fn(), { name: "Ada" })).toMatchObject({ ok: false });
  });
});
