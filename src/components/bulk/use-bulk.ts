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

  function refuse(failure: Omit<Failure, "attempt">) {
    setError((before) => ({ ...failure, attempt: (before?.attempt ?? 0) + 1 }));
  }

  async function run(reason: string) {
    const named = preview.data?.changes.map(({ id }) => id) ?? [];
    if (running.current || !change || named.length === 0) return;
    if (reason.trim() === "") {
      const message = t("reasonMissing");
      return refuse({ title: message, errors: [{ field: "reason", message }], requestId: undefined });
    }
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
      refuse({ ...failureOf(cause), ...(found.length > 0 && { title: t("failed") }) });
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

/** What a refused request tells, at the fields of the form. */
function failureOf(cause: unknown): Omit<Failure, "attempt"> {
  const refusal = (cause as { data?: Refusal }).data;
  return {
    title: refusal?.detail ?? (cause as Error).message,
    errors: (refusal?.fields ?? []).map(({ path, detail }) => ({
      field: String(path.at(-1)),
      message: detail,
    })),
    requestId: refusal?.requestId ?? undefined,
  };
}
