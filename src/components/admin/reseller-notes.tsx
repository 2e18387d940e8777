import { StickyNote, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ResellerNoteDto } from "@/features/resellers";

type ResellerNotesProps = { notes: readonly ResellerNoteDto[]; remove: FormAction };

/** What admins have written about a reseller, newest first (R15). */
export function ResellerNotes({ notes, remove }: ResellerNotesProps) {
  const t = useTranslations("admin.notes");
  if (notes.length === 0) {
    return (
      <EmptyState icon={StickyNote} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-1.5 px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{note.authorName}</span>
            <RelativeTime value={note.createdAt} className="text-sm text-muted" />
            <span className="ml-auto">
              <ConfirmDialog
                title={t("deleteTitle")}
                consequences={[t("deleteLine")]}
                trigger={{ label: t("delete"), icon: <Trash2 aria-hidden /> }}
                action={remove}
                fields={{ id: note.id }}
                submitLabel={t("delete")}
              />
            </span>
          </div>
          <p className="max-w-prose break-words whitespace-pre-wrap">{note.body}</p>
        </li>
      ))}
    </ul>
  );
}
