import { useTranslations } from "next-intl";

/** A queue in words; its own name where this version of the pages has none for it. */
export function useJobName(): (queue: string) => string {
  const t = useTranslations("jobs.names");
  return (queue) => (t.has(queue as never) ? t(queue as never) : queue);
}
