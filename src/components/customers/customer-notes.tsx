import { Pencil, StickyNote, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CustomerNoteDto } from "@/features/customers";

type CustomerNotesProps = {
  notes: readonly CustomerNoteDto[];
  mayWrite: boolean;
  edit: FormAction;
  remove: FormAction;
};

/** Notes on a customer, newest first, with what their reader may do with each. */
export function CustomerNotes({ notes, mayWrite, edit, remove }: CustomerNotesProps) {
  const t = useTranslations("customers.notes");
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
            {note.editedAt && <span className="text-sm text-muted">{t("edited")}</span>}
            {mayWrite && (
              <span className="ml-auto flex flex-wrap gap-2">
                {note.mayEdit && <EditNote note={note} action={edit} />}
                {note.mayDelete && (
                  <ConfirmDialog
                    title={t("deleteTitle")}
                    consequences={[t("deleteLine")]}
                    trigger={{
                      label: t("delete"),
                      icon: <Trash2 aria-hidden />,
                      variant: "ghost",
                      size: "sm",
                    }}
                    action={remove}
                    fields={{ id: note.id }}
                    submitLabel={t("delete")}
                  />
                )}
              </span>
            )}
          </div>
          <p className="max-w-prose break-words whitespace-pre-wrap">{note.body}</p>
        </li>
      ))}
    </ul>
  );
}

function EditNote({ note, action }: { note: CustomerNoteDto; action: FormAction }) {
  const t = useTranslations("customers.notes");
  return (
    <ActionDialog
      title={t("editTitle")}
      trigger={{ label: t("edit"), icon: <Pencil aria-hidden />, variant: "ghost", size: "sm" }}
      action={action}
      fields={{ id: note.id }}
      submitLabel={t("save")}
    >
      <TextareaField name="body" label={t("body")} rows={5} maxLength={4000} defaultValue={note.body} />
    </ActionDialog>
  );
}
