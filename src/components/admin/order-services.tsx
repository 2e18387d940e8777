import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { OrderDetailDto } from "@/features/orders";
import type { ServiceStatus } from "@/features/services";

/** What an order runs as. */
export function OrderServices({ services }: { services: OrderDetailDto["services"] }) {
  const t = useTranslations("admin.orders");
  if (services.length === 0) return <p className="text-muted">{t("noServices")}</p>;
  return (
    <ul className="grid gap-2.5">
      {services.map((service) => (
        <li key={service.id} className="flex items-start justify-between gap-3">
          <span className="min-w-0 break-words">
            <Link href={`/admin/services/${service.id}`} className="text-accent-text hover:underline">
              {service.productName}
            </Link>
            {service.label && <span className="block text-sm text-muted">{service.label}</span>}
          </span>
          <StatusBadge of="service" status={service.status as ServiceStatus} />
        </li>
      ))}
    </ul>
  );
}
