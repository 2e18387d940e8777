import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAccount } from "@/adapters/auth";
import { OwnActivity } from "@/components/account/own-activity";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { mayClient } from "@/core/access";
import { listOwnActivity, listOwnActivityInput } from "@/features/activity";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("twoStep.activity"))("title") };
}

/** What the person itself has done, page by page. */
export default async function OwnActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireAccount();
  const { actor } = ctx;
  const params = await searchParams;
  const [t, a, page] = await Promise.all([
    getTranslations("twoStep.activity"),
    getTranslations("auth.account"),
    listOwnActivity(ctx, listOwnActivityInput.parse({ cursor: currentCursor(params) })),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        breadcrumbs={[{ label: a("title"), href: "/account" }]}
      />
      <Card flush>
        <OwnActivity
          entries={page.items}
          isAdmin={actor.kind === "admin"}
          withInvoices={actor.kind === "client" && mayClient(actor, "invoice:read")}
        />
        <CursorPagination path="/account/activity" params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
