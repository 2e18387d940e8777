import { describe, expect, it } from "vitest";
import type { CyclePriceDto, PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";
import { groupsOf, valuesOf } from "./change-values";

const prices: CyclePriceDto[] = [{ cycle: "monthly", recurring: {}, setup: {} } as unknown as CyclePriceDto];
const group = (
  id: string,
  kind: PricedOptionGroupDto["kind"],
  options: string[],
  required = false,
): PricedOptionGroupDto => ({
  id,
  name: id,
  kind,
  required,
  min: kind === "quantity" ? 1 : 0,
  max: 8,
  step: 1,
  options: options.map((name) => ({ id: name, name, prices })),
});
const product = (...groups: PricedOptionGroupDto[]) => ({ groups }) as unknown as PricedProductDto;

const runs = valuesOf([
  { group: "ram", groupName: "RAM", option: "64", optionName: "64 GB", quantity: 1 },
  { group: "ips", groupName: "IPs", option: "ip", optionName: "IP", quantity: 4 },
  { group: "panel", groupName: "Panel", option: "pro", optionName: "Pro", quantity: 1 },
]);
const same = product(
  group("ram", "choice", ["32", "64"], true),
  group("ips", "quantity", ["ip"]),
  group("panel", "yes_no", ["pro"]),
  group("backup", "yes_no", ["daily"]),
);

describe("the controls of a change", () => {
  it("begin with what runs", () => {
    expect(groupsOf(same, runs, "monthly")).toEqual({ ram: "64", ips: "4", panel: "on", backup: "" });
  });

  it("follow what is chosen, nothing too", () => {
    const chosen = { ...runs, ram: "32", ips: "2", panel: "", backup: "on" };
    expect(groupsOf(same, chosen, "monthly")).toEqual({ ram: "32", ips: "2", panel: "", backup: "on" });
  });

  it("take another product's first choice where it lacks what runs", () => {
    const other = product(group("ram", "choice", ["128"], true), group("disk", "choice", ["ssd"]));
    expect(groupsOf(other, runs, "monthly")).toEqual({ ram: "128", disk: "" });
  });
});
