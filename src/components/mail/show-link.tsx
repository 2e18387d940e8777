"use client";

import { Link2 } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { ActionState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type ShowLinkProps = {
  id: string;
  action: (data: FormData) => Promise<ActionState & { link?: string }>;
  texts: Record<"show" | "title" | "warning" | "label" | "copy" | "done", string>;
};

/** The secret link of a mail, for an admin to pass on by hand. Closing the dialog forgets it. */
export function ShowLink({ id, action, texts }: ShowLinkProps) {
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);

  function changeOpen(next: boolean): void {
    setOpen(next);
    setLink(null);
  }

  async function show(data: FormData): Promise<ActionState> {
    const { link: made, ...state } = await action(data);
    if (made) setLink(made);
    return state;
  }

  return (
    <Dialog
      title={link ? texts.label : texts.title}
      description={link ? undefined : texts.warning}
      trigger={{ label: texts.show, icon: <Link2 aria-hidden /> }}
      open={open}
      onOpenChange={changeOpen}
    >
      {link ? (
        <>
          <code className="rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm wrap-anywhere select-all">
            {link}
          </code>
          <DialogActions>
            <CopyButton value={link} label={texts.copy} showLabel />
            <Button variant="primary" onClick={() => changeOpen(false)}>
              {texts.done}
            </Button>
          </DialogActions>
        </>
      ) : (
        <ActionForm action={show} guard={false}>
          <input type="hidden" name="id" value={id} />
          <DialogActions>
            <SubmitButton variant="primary">{texts.show}</SubmitButton>
          </DialogActions>
        </ActionForm>
      )}
    </Dialog>
  );
}
