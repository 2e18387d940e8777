import { getTranslations } from "next-intl/server";
import { getFormats } from "@/components/ui/get-formats";
import type { ChargeResult, ServiceDto } from "@/features/services";

const nameOf = ({ label, product }: ServiceDto) => label ?? product.name;

/** What a person is told when something was done with a service: a text under `services.done`. */
export async function saidOf(key: string, service: ServiceDto) {
  const t = await getTranslations("services.done");
  return { message: t(key, { name: nameOf(service) }) };
}

/** What a change or renewal came to; without an idempotency key there is no replay. */
export async function outcomeOf({ charge }: ChargeResult, done: "changed" | "renewed") {
  if (!charge) throw new Error("a charge without idempotency key has no replay");
  const { outcome, service, total } = charge;
  const t = await getTranslations("services.done");
  const formats = await getFormats();
  const values = { name: nameOf(service), amount: formats.money(Math.abs(total.amount), total.currency) };
  return { message: t(outcome === "waiting" || outcome === "credited" ? outcome : done, values) };
}
