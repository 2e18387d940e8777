import { useTranslations } from "next-intl";
import { TrpcProvider } from "@/adapters/trpc/client";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import type { PricedProductDto } from "@/features/pricing";
import type { ServiceDto, ServiceOptionDto } from "@/features/services";
import { ChangeForm } from "./change-form";
import { runningCyclesOf } from "./change-values";

type ChangeServiceProps = {
  service: ServiceDto;
  options: readonly ServiceOptionDto[];
  products: readonly PricedProductDto[];
  side: "portal" | "admin";
  action: FormAction;
};

/** What a running service can become, on the portal's page and on the provider's. */
export function ChangeService({ products, service, ...props }: ChangeServiceProps) {
  const t = useTranslations("services.change");
  // One that is to end with its period stays in its cycle.
  const offered = products.filter((product) => {
    const cycles = runningCyclesOf(product);
    return service.cancelAtPeriodEnd ? cycles.includes(service.cycle) : cycles.length > 0;
  });
  if (offered.length === 0)
    return (
      <Card>
        <p className="text-muted">{t("none")}</p>
      </Card>
    );
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "services", "billing"]}>
      <TrpcProvider>
        <ChangeForm {...props} service={service} products={offered} />
      </TrpcProvider>
    </ClientMessages>
  );
}
