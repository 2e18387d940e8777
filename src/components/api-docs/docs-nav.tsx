import Link from "next/link";
import { useTranslations } from "next-intl";
import { GUIDES } from "@/adapters/rest/reference/guides";
import { apiReference } from "@/adapters/rest/reference/reference";
import { cn } from "@/components/ui/cn";
import { DOCS, guidePath, operationPath, resourcePath } from "./paths";

/** All pages of the reference; of the current resource, its routes too. */
export function DocsNav({ current }: { current: string }) {
  const t = useTranslations("apiDocs");
  const { base, resources } = apiReference();
  return (
    <nav aria-label={t("nav")} className="grid gap-5">
      <ul className="grid gap-px">
        <li>
          <Entry href={DOCS} label={t("overview")} current={current === DOCS} />
        </li>
      </ul>
      <Group title={t("guides")}>
        {GUIDES.map((slug) => (
          <li key={slug}>
            <Entry
              href={guidePath(slug)}
              label={t(`guide.${slug}.title`)}
              current={current === guidePath(slug)}
            />
          </li>
        ))}
      </Group>
      <Group title={t("resources")}>
        {resources.map(({ slug, name, operations }) => (
          <li key={slug}>
            <Entry href={resourcePath(slug)} label={name} current={current === resourcePath(slug)} />
            {current === resourcePath(slug) && (
              <ul className="my-1 ml-2.5 border-l border-line pl-1.5">
                {operations.map(({ id, summary }) => (
                  <li key={id}>
                    <a
                      href={operationPath(slug, id)}
                      className="flex min-h-6 items-center rounded-md px-2 py-0.5 text-sm text-muted hover:bg-sunken hover:text-fg"
                    >
                      {summary}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </Group>
      <a
        href={`${new URL(base).pathname}/openapi.json`}
        className="px-2.5 text-sm text-accent-text underline-offset-4 hover:underline"
      >
        openapi.json
      </a>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <h2 className="px-2.5 pb-1 text-xs font-medium tracking-normal text-subtle">{title}</h2>
      <ul className="grid gap-px">{children}</ul>
    </div>
  );
}

function Entry({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex min-h-8 items-center rounded-md px-2.5 transition-colors",
        current ? "bg-accent-soft font-medium text-accent-text" : "text-muted hover:bg-sunken hover:text-fg",
      )}
    >
      {label}
    </Link>
  );
}
