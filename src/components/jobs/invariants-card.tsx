import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { InvariantLookDto } from "@/features/jobs";
import { useFormats } from "../ui/use-formats";
import { BrokenInvariants, UnreadInvariants } from "./broken-invariants";

/** What the last look at the data has found: that all hold, or which do not and by which rows. */
export function InvariantsCard({ look }: { look: InvariantLookDto | null }) {
  const t = useTranslations("invariants");
  return (
    <Card title={t("title")} description={t("text")} action={look && <Verdict look={look} />} id="invariants">
      {look ? (
        <div className="grid gap-4">
          <LastLook look={look} />
          {look.broken.length > 0 && <BrokenInvariants broken={look.broken} />}
          {look.unread.length > 0 && <UnreadInvariants unread={look.unread} />}
        </div>
      ) : (
        <>
          <p className="font-medium">{t("never")}</p>
          <p className="mt-0.5 text-sm text-muted">{t("neverText")}</p>
        </>
      )}
    </Card>
  );
}

function Verdict({ look: { broken, unread, holding } }: { look: InvariantLookDto }) {
  const t = useTranslations("invariants");
  if (broken.length > 0) return <Badge tone="danger">{t("broken", { count: broken.length })}</Badge>;
  if (unread.length > 0) return <Badge tone="warning">{t("unread", { count: unread.length })}</Badge>;
  return <Badge tone="success">{t("holding", { count: holding })}</Badge>;
}

function LastLook({ look: { at, durationMs, broken, holding, checked } }: { look: InvariantLookDto }) {
  const t = useTranslations("invariants");
  const formats = useFormats();
  return (
    <p className="text-sm text-muted">
      {t.rich("last", { at: () => <RelativeTime value={at} />, duration: formats.duration(durationMs) })}
      {broken.length > 0 && ` ${t("brokenText", { holding, checked })}`}
    </p>
  );
}
