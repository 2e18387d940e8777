import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { type Step, StepList } from "@/components/ui/step-list";
import type { OrderDetailDto } from "@/features/orders";

type Texts = ReturnType<typeof useTranslations<"admin.orders">>;

/** How far an order has come: ordered, paid, running; or cancelled. */
export function OrderTimeline({ order }: { order: OrderDetailDto }) {
  const t = useTranslations("admin.orders");
  const placed: Step = {
    title: t("placed"),
    state: "done",
    at: <DateTime value={order.createdAt} />,
    detail: t("channelLabel", { channel: order.channel }),
  };
  if (order.status === "cancelled") {
    const at = order.cancelledAt && <DateTime value={order.cancelledAt} />;
    return <StepList steps={[placed, { title: t("cancelled"), state: "failed", at }]} />;
  }
  return <StepList steps={[placed, paymentStep(order, t), servicesStep(order, t)]} />;
}

function paymentStep({ paidAt, invoice }: OrderDetailDto, t: Texts): Step {
  if (paidAt) return { title: t("paid"), state: "done", at: <DateTime value={paidAt} /> };
  const detail = invoice && (
    <Link href={`/admin/invoices/${invoice.id}`} className="text-accent-text underline underline-offset-4">
      {t("unpaidDetail", { invoice: invoice.number })}
    </Link>
  );
  return { title: t("unpaid"), state: "current", detail };
}

function servicesStep({ status, services }: OrderDetailDto, t: Texts): Step {
  const active = services.filter((service) => service.status === "active").length;
  const started = services.every((service) => !["pending", "provisioning"].includes(service.status));
  return {
    title: t("servicesStep"),
    state: status !== "paid" ? "todo" : started ? "done" : "current",
    detail: t("servicesCount", { active, total: services.length }),
  };
}
