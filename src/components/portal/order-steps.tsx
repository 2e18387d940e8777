import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { type Step, StepList } from "@/components/ui/step-list";
import type { OrderDetailDto } from "@/features/orders";

/** How far an order has come: placed, paid, running; or cancelled. */
export function OrderSteps({ order }: { order: OrderDetailDto }) {
  const t = useTranslations("portal.order.steps");
  const { status, createdAt, paidAt, cancelledAt, services } = order;
  const placed: Step = { title: t("placed"), state: "done", at: <RelativeTime value={createdAt} /> };
  if (status === "cancelled") {
    const at = cancelledAt ? <RelativeTime value={cancelledAt} /> : undefined;
    return (
      <StepList
        steps={[placed, { title: t("cancelled"), state: "failed", at, detail: t("cancelledDetail") }]}
      />
    );
  }
  if (status === "pending") {
    return (
      <StepList
        steps={[
          placed,
          { title: t("payment"), state: "current", detail: t("paymentDetail") },
          { title: t("running"), state: "todo" },
        ]}
      />
    );
  }
  const isStarting = services.some(
    (service) => service.status === "pending" || service.status === "provisioning",
  );
  return (
    <StepList
      steps={[
        placed,
        { title: t("paid"), state: "done", at: paidAt ? <RelativeTime value={paidAt} /> : undefined },
        isStarting
          ? { title: t("starting"), state: "current", detail: t("startingDetail") }
          : { title: t("running"), state: "done" },
      ]}
    />
  );
}
