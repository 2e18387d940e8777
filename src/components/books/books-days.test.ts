import { expect, it } from "vitest";
import { booksDays } from "./books-days";

it("takes days, one day, or none", () => {
  expect(booksDays({ from: "2026-01-01", to: "2026-03-31" })).toEqual({
    from: "2026-01-01",
    to: "2026-03-31",
  });
  expect(booksDays({ to: "2026-03-31" })).toEqual({ to: "2026-03-31" });
  expect(booksDays({})).toEqual({});
});

it("leaves aside what are no days, or are the wrong way round", () => {
  expect(booksDays({ from: "2026-03-31", to: "2026-03-01" })).toEqual({ from: "2026-03-31" });
  expect(booksDays({ from: "2026-02-30", to: "tomorrow" })).toEqual({});
  expect(booksDays({ from: ["2026-03-01", "2026-03-02"], to: "" })).toEqual({});
});
