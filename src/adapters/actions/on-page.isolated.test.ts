import { beforeEach, expect, it, vi } from "vitest";
import { AppError, fieldError } from "@/core/errors";
import { onPage } from "./on-page";

const speaks = vi.hoisted(() => ({ locale: "de" as "en" | "de" }));
vi.mock("@/i18n/person-locale", () => ({ personLocale: async () => speaks.locale }));

beforeEach(() => {
  speaks.locale = "de";
});

it("says an error in the language of whoever looks at the page", async () => {
  const error = fieldError(["file"], "too_big", "Use a file of at most 5 MB");
  const detail = "Wählen Sie eine Datei mit höchstens 5 MB";
  expect(await onPage(error)).toEqual({
    status: 422,
    detail,
    fields: [{ path: ["file"], code: "too_big", detail }],
  });
  expect(error.detail).toBe("Use a file of at most 5 MB");
  expect(await onPage(new AppError("forbidden"))).toMatchObject({
    status: 403,
    detail: "Dazu fehlt Ihnen die Berechtigung",
  });
});

it("leaves English as features write it", async () => {
  speaks.locale = "en";
  const error = new AppError("validation_failed", { detail: "Choose a file and its columns" });
  expect(await onPage(error)).toEqual({ status: 422, detail: "Choose a file and its columns", fields: [] });
});
