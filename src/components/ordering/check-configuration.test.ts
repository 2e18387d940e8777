import { describe, expect, it } from "vitest";
import { checkConfiguration } from "./check-configuration";
import { configurationQuery, readConfiguration } from "./configuration";
import { examplePricedProduct } from "./example-product";

const product = examplePricedProduct(2_000);

function check(query: Record<string, string>) {
  return checkConfiguration(product, readConfiguration(product, new URLSearchParams(query)), "EUR");
}

describe("checking a configuration", () => {
  it("takes the product's first choices when the address leaves all open", () => {
    expect(check({}).item).toEqual({
      product: "prd_server",
      cycle: "monthly",
      quantity: 1,
      label: undefined,
      options: [{ group: "opg_ram", option: "opt_32", quantity: 1 }],
      resaleMinor: undefined,
    });
  });

  it("reads quantities, a label and a price of the reseller's own", () => {
    const { item } = check({
      quantity: "3",
      opg_ips: "4",
      opg_managed: "on",
      label: " srv-1 ",
      resale: "99.9",
    });
    expect(item).toMatchObject({ quantity: 3, label: "srv-1", resaleMinor: 9_990 });
    expect(item?.options).toContainEqual({ group: "opg_ips", option: "opt_ip", quantity: 4 });
    expect(item?.options).toContainEqual({ group: "opg_managed", option: "opt_managed", quantity: 1 });
  });

  it.each([
    [{ quantity: "0" }, "quantity", "quantity"],
    [{ quantity: "101" }, "quantity", "quantity"],
    [{ quantity: "1.5" }, "quantity", "quantity"],
    [{ opg_ips: "18" }, "opg_ips", "range"],
    [{ opg_ips: "3" }, "opg_ips", "step"],
    [{ opg_ram: "" }, "opg_ram", "choose"],
    [{ opg_ram: "opt_foreign" }, "opg_ram", "unavailable"],
    [{ cycle: "annual", opg_ram: "opt_64" }, "opg_ram", "unavailable"],
    [{ resale: "12.345" }, "resale", "resale"],
    [{ resale: "-1" }, "resale", "resale"],
    [{ label: "x".repeat(121) }, "label", "label"],
  ])("names what is wrong with %o", (query, field, key) => {
    expect(check(query as Record<string, string>).errors).toEqual([expect.objectContaining({ field, key })]);
  });

  it("survives the way through the address", () => {
    const query = {
      cycle: "annual",
      quantity: "2",
      opg_ips: "6",
      opg_managed: "",
      customer: "cus_1",
      resale: "1200",
    };
    const configuration = readConfiguration(product, new URLSearchParams(query));
    expect(readConfiguration(product, new URLSearchParams(configurationQuery(configuration)))).toEqual(
      configuration,
    );
  });
});
