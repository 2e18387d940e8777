"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/adapters/trpc/client";
import { fieldId } from "@/components/ui/form-state";
import { toast } from "@/components/ui/toast";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import type { ApplicationFormEditDto, CustomFieldType } from "@/features/resellers";
import { controlOf, draftOf, type FieldChanges, type FieldDraft, moved, readDraft } from "./form-drafts";

type Refusal = {
  detail: string;
  fields: { path: (string | number)[]; detail: string }[];
  requestId: string | null;
  httpStatus: number;
};
type Head = { title: string; requestId?: string };
type Errors = Readonly<Record<string, string>>;

/** Ids of the buttons and controls that take the focus after a change of the list. */
export const controlId = {
  up: (id: string) => `move-up-${id}`,
  down: (id: string) => `move-down-${id}`,
  toggle: (id: string) => `toggle-${id}`,
  add: "add-question",
};

/** The questions of the form while they are edited; `base` is the version that they were begun from. */
export function useFormEditor(form: ApplicationFormEditDto) {
  const t = useTranslations("applicationForm.editor");
  const router = useRouter();
  const [base, setBase] = useState(form.id);
  const [drafts, setDrafts] = useState(() => form.fields.map(draftOf));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [errors, setErrors] = useState<Errors>({});
  const [head, setHead] = useState<Head | null>(null);
  const [dirty, setDirty] = useState(false);
  const [news, setNews] = useState("");
  const focusNext = useFocusAfter(drafts);
  const save = useMutation(useTRPC().admin.applications.saveForm.mutationOptions());
  useLeaveGuard(dirty && !save.isPending, t("leave"));

  /** Messages belong to places in the list: a list that changes loses them. */
  function changeList(next: FieldDraft[], said: string, focus: string) {
    setDrafts(next);
    setErrors({});
    setHead(null);
    setDirty(true);
    setNews(said);
    focusNext(focus);
  }

  function move(id: string, name: string, by: -1 | 1) {
    const next = moved(drafts, id, by);
    const place = next.findIndex((draft) => draft.id === id);
    const isAtEnd = by < 0 ? place === 0 : place === next.length - 1;
    // At the end the button has nothing more to do: the other one takes the focus.
    const button = by < 0 === isAtEnd ? controlId.down(id) : controlId.up(id);
    changeList(next, t("moved", { name, place: place + 1, count: next.length }), button);
  }

  function add(type: CustomFieldType) {
    const id = `new-${crypto.randomUUID()}`;
    const empty = { label: "", help: "", options: "", shown: true, required: false };
    setOpen((all) => new Set([...all, id]));
    changeList(
      [...drafts, { id, source: "custom", key: null, type, ...empty }],
      t("added"),
      fieldId(`fields.${drafts.length}.label`),
    );
  }

  function remove(id: string, name: string) {
    const place = drafts.findIndex((draft) => draft.id === id);
    const next = drafts.filter((draft) => draft.id !== id);
    const neighbour = next[Math.min(place, next.length - 1)];
    changeList(next, t("removed", { name }), neighbour ? controlId.toggle(neighbour.id) : controlId.add);
  }

  function change(id: string, changes: FieldChanges) {
    setDirty(true);
    setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...changes } : draft)));
  }

  function toggle(id: string) {
    setOpen((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]));
  }

  async function submit() {
    if (save.isPending) return;
    try {
      const saved = await save.mutateAsync({ base, fields: drafts.map(readDraft) });
      setBase(saved.id);
      setDrafts(saved.fields.map(draftOf));
      setOpen(new Set());
      setErrors({});
      setHead(null);
      setDirty(false);
      toast.success(t("saved"));
      router.refresh();
    } catch (error) {
      refuse((error as { data?: Refusal }).data);
    }
  }

  function refuse(refusal: Refusal | undefined) {
    const found = (refusal?.fields ?? []).map(({ path, detail }) => [controlOf(path), detail] as const);
    const wrong = new Set(found.map(([name]) => drafts[Number(name.split(".")[1])]?.id ?? ""));
    // What is wrong has to be seen.
    setOpen((all) => new Set([...all, ...wrong]));
    setErrors(Object.fromEntries(found));
    const whole = found.find(([name]) => name === "fields")?.[1];
    const title = whole ?? (found.length > 0 ? t("failed") : (refusal?.detail ?? t("failed")));
    // Only a fault of ours is worth a number.
    const requestId = refusal && refusal.httpStatus >= 500 ? (refusal.requestId ?? undefined) : undefined;
    setHead({ title, requestId });
  }

  return {
    drafts,
    open,
    errors,
    head,
    news,
    pending: save.isPending,
    move,
    add,
    remove,
    change,
    toggle,
    submit,
  };
}

export type FormEditorState = ReturnType<typeof useFormEditor>;

/** Once `list` has changed, the control with the id that was given takes the focus. */
function useFocusAfter(list: unknown): (id: string) => void {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is what it waits for
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [list]);
  return (id) => {
    wanted.current = id;
  };
}
