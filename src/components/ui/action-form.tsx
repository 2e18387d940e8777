"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "./cn";
import { FormContext } from "./form-context";
import type { FormAction } from "./form-state";
import { FormSummary } from "./form-summary";
import { useAction } from "./use-action";
import { useLeaveGuard } from "./use-leave-guard";

type ActionFormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  id?: string;
  /** Asks before leaving with unsent changes. On by default; off for sign-in and one-field forms. */
  guard?: boolean;
  /** Empties the form after success, for forms that stay on the page (a reply, a note). */
  resetOnSuccess?: boolean;
  onSuccess?: () => void;
};

/** A form for a server action: keeps what was typed, says what is wrong, and can't be sent twice. */
export function ActionForm({
  action,
  children,
  className,
  id,
  guard = true,
  resetOnSuccess,
  onSuccess,
}: ActionFormProps) {
  const t = useTranslations("common.form");
  const form = useRef<HTMLFormElement>(null);
  const [dirty, setDirty] = useState(false);
  const { run, pending, state, attempt } = useAction(action, {
    onSuccess: () => {
      setDirty(false);
      if (resetOnSuccess) form.current?.reset();
      onSuccess?.();
    },
  });
  useLeaveGuard(guard && dirty && !pending, t("leave"));

  // React empties a form after its `action`; sending it ourselves keeps what was typed.
  // The `action` stays for presses before hydration, which React replays.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    run(new FormData(event.currentTarget, submitter));
  }

  const failure = state?.ok === false ? state : null;
  const errors = failure?.errors ?? [];
  return (
    <FormContext.Provider value={{ errors, pending }}>
      <form
        ref={form}
        id={id}
        action={run}
        onSubmit={onSubmit}
        onInput={() => setDirty(true)}
        noValidate
        aria-busy={pending || undefined}
        className={cn("grid gap-5", className)}
      >
        {/* Each answer mounts a new summary, which takes the focus again. */}
        {failure && (
          <FormSummary key={attempt} title={failure.message} errors={errors} requestId={failure.requestId} />
        )}
        {children}
      </form>
    </FormContext.Provider>
  );
}
