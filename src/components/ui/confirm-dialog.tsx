"use client";

import { ActionDialog, type ActionDialogProps } from "./action-dialog";

type ConfirmDialogProps = ActionDialogProps & {
  /** What will follow, one line each: "Its 3 API keys stop working at once". */
  consequences: readonly string[];
};

/** Asks before something that is hard to take back: names the object, lists what follows. */
export function ConfirmDialog({ consequences, danger = true, children, ...props }: ConfirmDialogProps) {
  return (
    <ActionDialog {...props} danger={danger}>
      {consequences.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5 text-muted marker:text-subtle">
          {consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </ActionDialog>
  );
}
