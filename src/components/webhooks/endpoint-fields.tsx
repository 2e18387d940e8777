import { useTranslations } from "next-intl";
import { InputField } from "@/components/ui/fields";
import type { WebhookEndpointDto } from "@/features/webhooks";
import { EventsField } from "./events-field";

type EndpointFieldsProps = { types: readonly string[]; endpoint?: WebhookEndpointDto };

/** Where an endpoint is, and what it hears of. */
export function EndpointFields({ types, endpoint }: EndpointFieldsProps) {
  const t = useTranslations("webhooks.field");
  return (
    <>
      <InputField
        name="url"
        type="url"
        label={t("url")}
        help={t("urlHelp")}
        placeholder="https://shop.example.org/hooks"
        autoComplete="off"
        spellCheck={false}
        maxLength={2048}
        defaultValue={endpoint?.url}
      />
      <InputField
        name="description"
        label={t("description")}
        help={t("descriptionHelp")}
        optional
        autoComplete="off"
        maxLength={200}
        defaultValue={endpoint?.description ?? undefined}
      />
      <EventsField types={types} initial={endpoint?.events ?? null} />
    </>
  );
}
