import { useTranslations } from "next-intl";
import { IdText } from "./id-text";

/** The id to quote to support, as on every error: "Request req_…". */
export function RequestId({ id }: { id: string }) {
  const t = useTranslations("common.error");
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-sm">
      <span>{t("request")}</span>
      <IdText id={id} />
    </p>
  );
}
