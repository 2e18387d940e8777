"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import type { ActionState, FormAction } from "./form-state";
import { toast } from "./toast";

type Options = {
  onSuccess?: () => void;
  /** For actions without a form around them, which have nowhere else to say that they failed. */
  toastFailure?: boolean;
};

/**
 * Runs a server action once at a time and keeps its outcome; `attempt` counts the answers. Success shows the action's message as a toast
 * and follows `redirectTo`. What the action throws goes on to the error page.
 */
export function useAction(action: FormAction, { onSuccess, toastFailure }: Options = {}) {
  const t = useTranslations("common.error");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [state, setState] = useState<ActionState | null>(null);
  const [attempt, setAttempt] = useState(0);
  // State arrives a render late; the ref refuses a second press within the same tick.
  const running = useRef(false);

  function run(data: FormData): void {
    if (running.current) return;
    running.current = true;
    startTransition(async () => {
      try {
        const outcome = (await action(data)) ?? null;
        startTransition(() => {
          setState(outcome);
          setAttempt((count) => count + 1);
        });
        if (outcome?.ok === false && toastFailure)
          toast.error(outcome.message ?? outcome.errors?.[0]?.message ?? t("title"));
        if (!outcome?.ok) return;
        if (outcome.message) toast.success(outcome.message);
        onSuccess?.();
        const to = outcome.redirectTo;
        // The router would ask another site for a page of ours first.
        if (to?.startsWith("/")) router.push(to);
        else if (to) window.location.assign(to);
      } finally {
        running.current = false;
      }
    });
  }

  return { run, pending, state, attempt, reset: () => setState(null) };
}
