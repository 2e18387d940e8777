import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { ClientMessages } from "@/components/shell/client-messages";
import { SkipLink } from "@/components/shell/skip-link";
import { DocsNav } from "./docs-nav";
import { DOCS } from "./paths";

type DocsShellProps = { current: string; title: string; description?: ReactNode; children: ReactNode };

/** The frame of the API's reference: open to anybody, so that it shows nobody's name but the product's. */
export function DocsShell({ current, title, description, children }: DocsShellProps) {
  const t = useTranslations("apiDocs");
  return (
    <ClientMessages namespaces={["common", "errors"]}>
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-canvas">
        <div className="mx-auto flex h-14 max-w-[96rem] items-center gap-3 px-4 sm:px-6">
          <BrandMark brand={{ name: "Tierline" }} home={DOCS} />
          <span className="hidden border-l border-line pl-3 text-muted sm:inline">{t("name")}</span>
          <Link
            href="/portal/api-keys"
            prefetch={false}
            className="ml-auto rounded-md px-2 py-1 font-medium text-accent-text hover:bg-sunken"
          >
            {t("portal")}
          </Link>
        </div>
      </header>
      <div className="mx-auto max-w-[96rem] lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
        <aside className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] overflow-y-auto border-r border-line px-3 py-5 lg:block">
          <DocsNav current={current} />
        </aside>
        <div className="min-w-0">
          <details className="border-b border-line lg:hidden">
            <summary className="px-4 py-2.5 font-medium sm:px-6">{t("contents")}</summary>
            <div className="px-3 pb-4 sm:px-5">
              <DocsNav current={current} />
            </div>
          </details>
          <main id="main" tabIndex={-1} className="px-4 py-8 focus-visible:outline-none sm:px-6 lg:px-10">
            <header className="mb-6">
              <h1 className="text-3xl">{title}</h1>
              {description && <p className="mt-2 max-w-[44rem] text-lg text-muted">{description}</p>}
            </header>
            {children}
          </main>
        </div>
      </div>
    </ClientMessages>
  );
}
