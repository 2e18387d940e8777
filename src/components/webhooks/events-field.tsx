"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/check-field";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes, useControl } from "@/components/ui/field";
import { EVENT_GROUPS, typesOf } from "./event-groups";

const NAME = "events";

type EventsFieldProps = {
  types: readonly string[];
  /** Those of the endpoint; null for all. */
  initial: readonly string[] | null;
};

/** All events, or some of them, chosen one by one or by what they are about. */
export function EventsField({ types, initial }: EventsFieldProps) {
  const t = useTranslations("webhooks");
  const [all, setAll] = useState(initial === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(initial));
  const { control, message } = useControl({ name: NAME, help: t("field.eventsHelp") });

  function choose(some: readonly string[], on: boolean): void {
    const next = new Set(chosen);
    for (const type of some) on ? next.add(type) : next.delete(type);
    setChosen(next);
  }

  return (
    <>
      <CheckboxField
        name="all"
        label={t("field.all")}
        help={t("field.allHelp")}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {!all && (
        <fieldset aria-describedby={control["aria-describedby"]} className="grid min-w-0 gap-3">
          <legend className="sr-only">{t("field.events")}</legend>
          <div className="flex items-center justify-between gap-3">
            <span aria-hidden className="font-medium">
              {t("field.events")}
            </span>
            <span className="flex gap-1">
              <Button variant="ghost" size="sm" onClick={() => choose(types, true)}>
                {t("all")}
              </Button>
              <Button variant="ghost" size="sm" onClick={() => choose(types, false)}>
                {t("none")}
              </Button>
            </span>
          </div>
          <div className="grid divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
            {EVENT_GROUPS.map((group, index) => (
              <Group
                key={group}
                name={t(`group.${group}`)}
                types={typesOf(group, types)}
                chosen={chosen}
                choose={choose}
                // The error summary leads to the first of them.
                firstId={index === 0 ? control.id : undefined}
                invalid={control["aria-invalid"]}
              />
            ))}
          </div>
          <FieldNotes controlId={control.id} help={t("field.eventsHelp")} message={message} />
        </fieldset>
      )}
    </>
  );
}

type GroupProps = {
  name: string;
  types: readonly string[];
  chosen: ReadonlySet<string>;
  choose: (types: readonly string[], on: boolean) => void;
  firstId: string | undefined;
  invalid: boolean | undefined;
};

function Group({ name, types, chosen, choose, firstId, invalid }: GroupProps) {
  const t = useTranslations("webhooks");
  const isWhole = types.every((type) => chosen.has(type));
  return (
    <fieldset className="grid min-w-0 gap-1 px-3 py-2.5">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center justify-between gap-3">
        <span aria-hidden className="text-sm text-muted">
          {name}
        </span>
        <Button
          variant="ghost"
          size="sm"
          aria-label={isWhole ? t("noneOf", { group: name }) : t("allOf", { group: name })}
          onClick={() => choose(types, !isWhole)}
        >
          {isWhole ? t("none") : t("all")}
        </Button>
      </div>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {types.map((type, index) => {
          const id = (index === 0 && firstId) || `field-events-${type}`;
          return (
            <label key={type} htmlFor={id} className="flex min-h-7 cursor-pointer items-center gap-2.5">
              <Checkbox
                id={id}
                name={NAME}
                value={type}
                checked={chosen.has(type)}
                onChange={() => choose([type], !chosen.has(type))}
                aria-invalid={invalid}
              />
              <code className="font-mono text-sm">{type}</code>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
