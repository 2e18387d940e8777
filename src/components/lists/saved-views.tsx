import { BookmarkPlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { SearchParams } from "@/components/ui/search-href";
import { TabLinks } from "@/components/ui/tab-links";
import { type SavedViewDto, type ViewList, viewQuery } from "@/features/views";

type SavedViewsProps = {
  list: ViewList;
  /** The list's address without a query. */
  path: string;
  params: SearchParams;
  views: readonly SavedViewDto[];
  save: FormAction;
  remove: FormAction;
};

/** The views of a list that its reader has saved, above its filters; saves the present one, deletes the one shown. */
export function SavedViews({ list, path, params, views, save, remove }: SavedViewsProps) {
  const t = useTranslations("views");
  const query = viewQuery(list, queryOf(params));
  const current = views.find((view) => view.query === query);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4">
      <TabLinks
        label={t("label")}
        className="mb-3 min-w-0 flex-1"
        items={[
          { href: path, label: t("all"), current: query === "" },
          ...views.map((view) => ({
            href: view.query ? `${path}?${view.query}` : path,
            label: view.name,
            current: view.id === current?.id && query !== "",
            key: view.id,
          })),
        ]}
      />
      <div className="mb-3 flex flex-wrap gap-2">
        {current && (
          <ConfirmDialog
            title={t("deleteTitle", { name: current.name })}
            consequences={[t("deleteLine")]}
            trigger={{ label: t("delete"), icon: <Trash2 aria-hidden />, variant: "ghost", size: "sm" }}
            action={remove}
            fields={{ id: current.id }}
            submitLabel={t("deleteSubmit", { name: current.name })}
          />
        )}
        {!current && query !== "" && (
          <ActionDialog
            title={t("saveTitle")}
            description={t("saveText")}
            trigger={{ label: t("save"), icon: <BookmarkPlus aria-hidden />, size: "sm" }}
            action={save}
            fields={{ list, query }}
            submitLabel={t("submit")}
          >
            <InputField name="name" label={t("name")} maxLength={60} autoComplete="off" />
          </ActionDialog>
        )}
      </div>
    </div>
  );
}

/** Of a repeated parameter the first counts, as for the list. */
function queryOf(params: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => {
      const first = [value ?? []].flat()[0];
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
