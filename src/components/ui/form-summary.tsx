"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";
import { type FieldError, fieldId } from "./form-state";
import { RequestId } from "./request-id";

type FormSummaryProps = { title?: string; errors?: FieldError[]; requestId?: string };

/** What is wrong with a form, at its head. Takes the focus when it appears; each line leads to its field. */
export function FormSummary({ title, errors = [], requestId }: FormSummaryProps) {
  const t = useTranslations("common.form");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  function onLink(event: MouseEvent<HTMLAnchorElement>, field: string) {
    const target = document.getElementById(fieldId(field));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "center" });
  }

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-2.5 rounded-lg border border-danger-line bg-danger-soft p-3.5 text-danger"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1">
        <p className="font-medium">{title ?? t("summary", { count: Math.max(errors.length, 1) })}</p>
        {errors.length > 0 && (
          <ul className="grid gap-0.5 text-sm">
            {errors.map((error) => (
              <li key={`${error.field}:${error.message}`}>
                {error.field ? (
                  <a
                    href={`#${fieldId(error.field)}`}
                    onClick={(event) => onLink(event, error.field ?? "")}
                    className="underline underline-offset-2"
                  >
                    {error.message}
                  </a>
                ) : (
                  error.message
                )}
              </li>
            ))}
          </ul>
        )}
        {requestId && <RequestId id={requestId} />}
      </div>
    </div>
  );
}
