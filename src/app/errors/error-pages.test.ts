import { expect, it } from "vitest";
import { ERRORS } from "@/core/errors";
import texts from "@/messages/en/errorPages.json";

it("explains every code of the error table, and no other", () => {
  const pages = Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === "object"));
  expect(Object.keys(pages).sort()).toEqual(Object.keys(ERRORS).sort());
  for (const page of Object.values(pages)) {
    expect(page).toEqual({ meaning: expect.stringMatching(/\w/), remedy: expect.stringMatching(/\w/) });
  }
});
