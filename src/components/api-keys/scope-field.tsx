"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes, useControl } from "@/components/ui/field";

const NAME = "scopes";

type ScopeFieldProps = {
  scopes: readonly string[];
  /** Those that the key has already. */
  initial?: readonly string[];
};

/** One checkbox for each scope that a key can have, and all or none of them at once. */
export function ScopeField({ scopes, initial }: ScopeFieldProps) {
  const t = useTranslations("apiKeys");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(initial));
  const { control, message } = useControl({ name: NAME, help: t("create.scopesHelp") });

  // The error summary leads to the first of them.
  const idOf = (index: number) => (index === 0 ? control.id : `${control.id}-${index}`);

  function toggle(scope: string): void {
    const next = new Set(chosen);
    if (!next.delete(scope)) next.add(scope);
    setChosen(next);
  }

  return (
    <fieldset aria-describedby={control["aria-describedby"]} className="grid min-w-0 gap-1.5">
      <legend className="sr-only">{t("create.scopes")}</legend>
      <div className="flex items-center justify-between gap-3">
        <span aria-hidden className="font-medium">
          {t("create.scopes")}
        </span>
        <span className="flex gap-1">
          <Button variant="ghost" size="sm" onClick={() => setChosen(new Set(scopes))}>
            {t("create.all")}
          </Button>
          <Button variant="ghost" size="sm" onClick={() => setChosen(new Set())}>
            {t("create.none")}
          </Button>
        </span>
      </div>
      <div className="grid divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {scopes.map((scope, index) => (
          <label
            key={scope}
            htmlFor={idOf(index)}
            className="flex cursor-pointer items-start gap-2.5 px-3 py-2 hover:bg-sunken/60"
          >
            <Checkbox
              id={idOf(index)}
              name={NAME}
              value={scope}
              checked={chosen.has(scope)}
              onChange={() => toggle(scope)}
              aria-invalid={control["aria-invalid"]}
              className="mt-[3px]"
            />
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
              <span>{t(`scope.${scope}`)}</span>
              <code className="font-mono text-xs text-subtle">{scope}</code>
            </span>
          </label>
        ))}
      </div>
      <FieldNotes controlId={control.id} help={t("create.scopesHelp")} message={message} />
    </fieldset>
  );
}
