import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ProgramReachDto } from "@/features/resellers";

/** On each page of the panel while the program is off: what that means, and where to switch it on (R67). */
export function ProgramBanner({ reach }: { reach: ProgramReachDto }) {
  const t = useTranslations("admin.programOff");
  return (
    <Alert tone="warning" banner title={t("title")}>
      <p>
        {t("text", reach)}{" "}
        <Link href="/admin/settings#program" className="underline underline-offset-2">
          {t("link")}
        </Link>
      </p>
    </Alert>
  );
}
