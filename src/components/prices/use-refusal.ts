"use client";

import { useState } from "react";
import type { FieldError } from "../ui/form-state";

type Refusal = {
  code: string;
  detail: string;
  fields: { path: (string | number)[]; detail: string }[];
  requestId: string | null;
};

export type RefusalState = { title: string; errors: FieldError[]; requestId?: string; attempt: number };

/** What the server said of single parts of an input; nothing where it said something else. */
export function refusedFields(error: unknown): Refusal["fields"] {
  return (error as { data?: Refusal }).data?.fields ?? [];
}

/** What is wrong with a form that calls procedures itself: found while reading it, or what the server said. */
export function useRefusal(failed: string) {
  const [state, setState] = useState<RefusalState | null>(null);
  const show = (title: string, errors: FieldError[], requestId?: string) =>
    setState((before) => ({ title, errors, requestId, attempt: (before?.attempt ?? 0) + 1 }));
  return {
    state,
    clear: () => setState(null),
    /** Messages by the names of their controls; true when there are any. */
    found(messages: Record<string, string>): boolean {
      const errors = Object.entries(messages).map(([field, message]) => ({ field, message }));
      if (errors.length === 0) setState(null);
      else show(failed, errors);
      return errors.length > 0;
    },
    /** @param controlOf the control that a path of the verb's input is typed into; null where it is said elsewhere */
    caught(error: unknown, controlOf: (path: string) => string | null = (path) => path): void {
      const refusal = (error as { data?: Refusal }).data;
      const errors = refusedFields(error).flatMap(({ path, detail }) => {
        const field = controlOf(path.join("."));
        return field === null ? [] : [{ field, message: detail }];
      });
      const isInput = refusal?.code === "validation_failed";
      const title = isInput ? failed : (refusal?.detail ?? failed);
      show(title, errors, refusal?.requestId ?? undefined);
    },
  };
}
