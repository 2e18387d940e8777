import { parsePublicId } from "@/core/ids";
import { checkDomain, claimDomain, setBrand, setBrandInput, setBrandLogo } from "@/features/brand";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { setResaleRule, setResaleRuleInput } from "@/features/resale";
import { activateService } from "@/features/services";
import { updateSettings } from "@/features/settings";
import { createTestAdmin, createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, serverItem } from "./catalog";
import { jobContext } from "./context";
import { pngFile } from "./png";
import { topUp } from "./services";

/**
 * The provider Kanarienhost, and a reseller with a whole brand under a verified domain of its own, prices, and a
 * customer with a running service. `customer`: the plain id.
 */
export async function whiteLabelWorld(domain: string): Promise<{ reseller: TestReseller; customer: string }> {
  const admin = await createTestAdmin();
  await updateSettings(admin.ctx, "company", {
    name: "Kanarienhost AG",
    supportEmail: "hilfe@kanarienhost.example",
    address: "Kanarienallee 1\n10115 Berlin",
    footer: "Kanarienhost AG, +49 30 5550",
  });
  const reseller = await createTestReseller({ rateBps: 2_000 });
  const { ctx } = reseller;
  const brand = { name: "Nordwolke", accent: "#0f766e", supportEmail: "help@nordwolke.example" };
  const more = { supportUrl: "https://nordwolke.example/help", supportPhone: "+49 40 1234" };
  await setBrand(ctx, setBrandInput.parse({ ...brand, ...more }));
  await setBrandLogo(ctx, { file: pngFile(8) });
  const { record } = await claimDomain(ctx, { domain });
  await checkDomain(ctx, async () => [record.value]);
  const rule = { markup: "wholesale_percent", markupBps: 2_500, rounding: "up_to_99" };
  const product = await createTestProduct();
  await setResaleRule(ctx, setResaleRuleInput.parse(rule));
  const input = { name: "Carla Kunde", email: "carla@kunde.example", company: "Kunde KG" };
  const made = await createCustomer(ctx, createCustomerInput.parse(input));
  await topUp(jobContext(), reseller.clientId, 1_000_000);
  const item = { ...serverItem(product), label: "web-01.kunde.example", resaleMinor: 19_900 };
  const placed = { items: [item], customer: made.id, payWith: "balance" };
  const { order } = await createOrder(ctx, createOrderInput.parse(placed));
  const id = parsePublicId("service", order?.items[0]?.serviceIds[0] ?? "") ?? "";
  await activateService(jobContext(), { id });
  return { reseller, customer: parsePublicId("customer", made.id) ?? "" };
}
