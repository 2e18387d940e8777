import { useTranslations } from "next-intl";
import type { InvariantLookDto } from "@/features/jobs";

/** An invariant in words; its own name where this version of the pages has none for it. */
function useSentence(): (name: string, otherwise: string) => string {
  const t = useTranslations("invariants.says");
  return (name, otherwise) => (t.has(name as never) ? t(name as never) : otherwise);
}

/** What does not hold: the rule, how many rows break it, and the first of them with what each should be. */
export function BrokenInvariants({ broken }: { broken: InvariantLookDto["broken"] }) {
  const t = useTranslations("invariants");
  const sentence = useSentence();
  return (
    <ul className="grid gap-4">
      {broken.map(({ name, says, total, rows }) => (
        <li key={name} className="min-w-0 border-l-2 border-danger pl-3">
          <p className="font-medium">{sentence(name, says)}</p>
          <p className="text-sm text-muted">
            <span className="font-mono [overflow-wrap:anywhere] text-[0.92em]">{name}</span> ·{" "}
            {t("rows", { count: total })}
          </p>
          <ul className="mt-2 grid gap-1.5 text-sm">
            {rows.map(({ table, id, should }) => (
              <li key={`${table} ${id} ${should}`} className="min-w-0">
                <span className="font-mono [overflow-wrap:anywhere] text-[0.92em]">
                  {table} {id}
                </span>{" "}
                <span className="text-muted">{t("should")}</span>{" "}
                <span className="break-words">{should}</span>
              </li>
            ))}
          </ul>
          {total > rows.length && (
            <p className="mt-1.5 text-sm text-muted">{t("more", { count: total - rows.length })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What could not be looked at, and why. */
export function UnreadInvariants({ unread }: { unread: InvariantLookDto["unread"] }) {
  const t = useTranslations("invariants");
  const sentence = useSentence();
  return (
    <div className="min-w-0 border-l-2 border-warning pl-3">
      <p className="font-medium">{t("unread", { count: unread.length })}</p>
      <ul className="mt-2 grid gap-1.5 text-sm">
        {unread.map(({ name, reason }) => (
          <li key={name} className="min-w-0">
            {sentence(name, name)}{" "}
            <span className="break-words text-muted">
              ({reason === "took too long" ? t("tookTooLong") : reason})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
