"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import type { FieldError } from "@/components/ui/form-state";
import type { BulkChangeForm, BulkOutcomeDto } from "@/features/resellers";

/** So many at once, so that the progress shows and no request takes long. */
const PART = 20;

type Refusal = {
  detail: string;
  fields: { path: (string | number)[]; detail: string }[];
  requestId: string | null;
};
type Failure = { title: string; errors: FieldError[]; requestId: string | undefined; attempt: number };

/**
 * The dry run of a change of many, renewed with the change, and the change itself: exactly those that the dry run
 * named, a part at a time.
 */
export function useBulk(resellers: readonly string[], change: BulkChangeForm | null) {
  const t = useTranslations("bulk");
  const trpc = useTRPC();
  const preview = useMutation(trpc.admin.resellers.previewBulk.mutationOptions());
  const apply = useMutation(trpc.admin.resellers.applyBulk.mutationOptions());
  const [outcomes, setOutcomes] = useState<BulkOutcomeDto[]>([]);
  const [done, setDone] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const running = useRef(false);
  const { mutate: look } = preview;

  useEffect(() => {
    if (change) look({ resellers: [...resellers], change });
  }, [look, resellers, change]);

  function refuse(cause: unknown, title?: string) {
    const refusal = (cause as { data?: Refusal }).data;
    const errors = (refusal?.fields ?? []).map(({ path, detail }) => ({
      field: String(path.at(-1)),
      message: detail,
    }));
    setError((before) => ({
      title: title ?? refusal?.detail ?? (cause as Error).message,
      errors,
      requestId: refusal?.requestId ?? undefined,
      attempt: (before?.attempt ?? 0) + 1,
    }));
  }

  async function run(reason: string) {
    const named = preview.data?.changes.map(({ id }) => id) ?? [];
    if (running.current || !change || named.length === 0) return;
    running.current = true;
    setRunning(true);
    setError(null);
    setDone(0);
    const found: BulkOutcomeDto[] = [];
    try {
      for (let start = 0; start < named.length; start += PART) {
        const part = named.slice(start, start + PART);
        found.push(...(await apply.mutateAsync({ resellers: part, change, reason })));
        setDone(found.length);
      }
    } catch (cause) {
      // Repeating it is safe: what is done is found as wanted.
      refuse(cause, found.length > 0 ? t("failed") : undefined);
    } finally {
      setOutcomes(found);
      setRunning(false);
      running.current = false;
    }
  }

  const previewFailure = preview.error
    ? { title: preview.error.message, errors: [], requestId: undefined, attempt: 0 }
    : null;
  return {
    // What was worked out for another choice is not what this one does.
    preview: preview.isPending ? undefined : preview.data,
    outcomes,
    done,
    isRunning,
    error: error ?? previewFailure,
    apply: run,
  };
}
