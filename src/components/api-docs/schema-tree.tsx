import { useTranslations } from "next-intl";
import type { SchemaNode } from "@/adapters/rest/reference/schema-node";
import { InlineText } from "./prose";

type SchemaTreeProps = {
  fields: readonly SchemaNode[];
  /** Answers always have all of their fields. */
  showRequired?: boolean;
};

/** The fields of a body or an answer; what is inside one opens under it. */
export function SchemaTree({ fields, showRequired }: SchemaTreeProps) {
  return (
    <ul className="divide-y divide-line">
      {fields.map((field) => (
        <li key={field.name} className="min-w-0 py-2.5">
          <Field field={field} showRequired={showRequired} />
        </li>
      ))}
    </ul>
  );
}

function Field({ field, showRequired }: { field: SchemaNode; showRequired?: boolean }) {
  const t = useTranslations("apiDocs.schema");
  const { name, type, required, description, limits, values, children } = field;
  return (
    <>
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <code className="font-mono text-sm font-medium wrap-anywhere">{name}</code>
        <span className="text-sm text-subtle wrap-anywhere">{type}</span>
        {showRequired && required && <span className="text-xs font-medium text-danger">{t("required")}</span>}
        {limits.length > 0 && <span className="text-xs text-muted">{limits.join(", ")}</span>}
      </p>
      {description && (
        <p className="mt-0.5 max-w-prose text-sm text-muted">
          <InlineText text={description} />
        </p>
      )}
      {values.length > 0 && <Values values={values} />}
      {children.length > 0 && (
        <details className="mt-1.5 rounded-md border border-line">
          <summary className="min-h-7 px-3 py-1 text-sm text-muted hover:text-fg">
            {t("inside", { name, count: children.length })}
          </summary>
          <div className="border-t border-line px-3">
            <SchemaTree fields={children} showRequired={showRequired} />
          </div>
        </details>
      )}
    </>
  );
}

/** Long lists of values fold. */
function Values({ values }: { values: readonly string[] }) {
  const t = useTranslations("apiDocs.schema");
  const list = (
    <span className="flex flex-wrap gap-1">
      {values.map((value) => (
        <code key={value} className="rounded bg-sunken px-1 font-mono text-xs/5">
          {value}
        </code>
      ))}
    </span>
  );
  if (values.length <= 12) return <div className="mt-1">{list}</div>;
  return (
    <details className="mt-1">
      <summary className="min-h-6 text-sm text-muted hover:text-fg">
        {t("values", { count: values.length })}
      </summary>
      <div className="mt-1">{list}</div>
    </details>
  );
}
