import { expect, it } from "vitest";
import { companySettings } from "./schemas";

it("takes a time zone that there is, by its name", () => {
  const taken = (name: string) => companySettings.shape.timeZone.safeParse(name).success;
  expect(["UTC", "Europe/Berlin", "Pacific/Auckland", "Etc/GMT+5"].filter((name) => !taken(name))).toEqual(
    [],
  );
  expect(["", "Nowhere/Land", "+01:00", "utc", "Europe/Berlin; DROP"].filter(taken)).toEqual([]);
});
