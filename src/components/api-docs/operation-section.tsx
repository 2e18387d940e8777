import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReferenceAnswer, ReferenceOperation } from "@/adapters/rest/reference/reference";
import { ERRORS } from "@/core/errors";
import { CodeBlock } from "./code-block";
import { CodeTabs } from "./code-tabs";
import { HeadingAnchor } from "./heading-anchor";
import { MethodBadge } from "./method";
import { errorPath, guidePath } from "./paths";
import { InlineText, TextLink } from "./prose";
import { SchemaTree } from "./schema-tree";

/** One route: what it takes and answers on the left, how it is asked on the right. */
export function OperationSection({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations("apiDocs.operation");
  const { id, method, path, summary, description, scope, body, code, answers } = operation;
  const shown = answers.find(({ example }) => example !== undefined);
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 gap-x-10 gap-y-5 border-t border-line py-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]"
    >
      <div className="min-w-0">
        <HeadingAnchor id={id} className="text-xl">
          {summary}
        </HeadingAnchor>
        <p className="mt-2 flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          <MethodBadge method={method} />
          <code className="font-mono text-sm wrap-anywhere">{path}</code>
        </p>
        <p className="mt-2 text-sm text-muted">
          {scope
            ? t.rich("scope", { scope, code: (text) => <code className="font-mono">{text}</code> })
            : t("noKey")}
        </p>
        {description && (
          <p className="mt-3 max-w-prose leading-6">
            <InlineText text={description} />
          </p>
        )}
        <Parameters parameters={operation.parameters} />
        {body && (
          <Part title={t("body")}>
            {body.description && (
              <p className="mb-1 max-w-prose text-sm text-muted">
                <InlineText text={body.description} />
              </p>
            )}
            <SchemaTree fields={body.fields} showRequired />
          </Part>
        )}
        <Answers answers={answers} />
        <Errors codes={operation.errors} />
      </div>
      <div className="min-w-0">
        <div className="grid min-w-0 gap-4 xl:sticky xl:top-20">
          <CodeTabs id={`${id}-code`} label={`${method} ${path}`} samples={code} />
          {shown && (
            <CodeBlock
              title={t("answer", { status: shown.status })}
              code={JSON.stringify(shown.example, null, 2)}
              className="[&>[role=group]]:max-h-[24rem]"
            />
          )}
        </div>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mt-6">
      <h3 className="border-b border-line pb-1.5 text-base">{title}</h3>
      {children}
    </div>
  );
}

function Parameters({ parameters }: Pick<ReferenceOperation, "parameters">) {
  const t = useTranslations("apiDocs.operation");
  return parameters.map(({ place, fields }) => (
    <Part key={place} title={t(place)}>
      <SchemaTree fields={fields} showRequired />
    </Part>
  ));
}

function Answers({ answers }: { answers: readonly ReferenceAnswer[] }) {
  const t = useTranslations("apiDocs.operation");
  return (
    <Part title={t("answers")}>
      <ul className="divide-y divide-line">
        {answers.map(({ status, type, description, fields }) => (
          <li key={status} className="min-w-0 py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-mono text-sm font-medium">{status}</span>
              <span className="text-sm text-subtle">{type}</span>
              <span className="text-sm text-muted">{description}</span>
            </p>
            {fields.length > 0 && (
              <details className="mt-1.5 rounded-md border border-line">
                <summary className="min-h-7 px-3 py-1 text-sm text-muted hover:text-fg">
                  {t("fields", { count: fields.length })}
                </summary>
                <div className="border-t border-line px-3">
                  <SchemaTree fields={fields} />
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Errors({ codes }: { codes: ReferenceOperation["errors"] }) {
  const t = useTranslations("apiDocs.operation");
  return (
    <Part title={t("errors")}>
      <p className="mt-2 text-sm text-muted">
        {t.rich("errorsText", { link: (text) => <TextLink href={guidePath("errors")}>{text}</TextLink> })}
      </p>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {codes.map((code) => (
          <li key={code}>
            <Link
              href={errorPath(code)}
              prefetch={false}
              className="inline-flex min-h-6 items-center gap-1.5 rounded border border-line px-1.5 font-mono text-xs hover:bg-sunken"
            >
              <span className="text-subtle">{ERRORS[code].status}</span>
              {code}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
