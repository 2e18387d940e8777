import { expect, it } from "vitest";
import { ERRORS } from "@/core/errors";
import texts from "@/messages/en/errorPages.json";

it("explains every code of the error table, and no other", () => {
  const { code: _code, status: _status, todo: _todo, requestId: _requestId, ...pages } = texts;
  expect(Object.keys(pages).sort()).toEqual(Object.keys(ERRORS).sort());
  for (const page of Object.values(pages)) {
    expect(page.meaning && page.remedy).toBeTruthy();
  }
});
