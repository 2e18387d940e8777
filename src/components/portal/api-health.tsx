import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import type { ApiHealthDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** How the reseller's API calls of the last days went. */
export function ApiHealth({ health }: { health: ApiHealthDto }) {
  const t = useTranslations("portal.outlook.api");
  const formats = useFormats();
  const { days, requests, refused, limited, broken } = health;
  const failed = refused + limited + broken;
  return (
    <StatCard
      label={t("title")}
      value={requests === 0 ? t("none") : formats.bps(Math.round(((requests - failed) / requests) * 10_000))}
      hint={
        requests === 0
          ? t("noneHint", { days })
          : t("hint", { days, requests: formats.count(requests), refused, limited, broken })
      }
      href="/portal/request-logs"
    />
  );
}
