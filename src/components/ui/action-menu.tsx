"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { ConfirmDialog } from "./confirm-dialog";
import type { FormAction } from "./form-state";
import { menuContentClass, menuItemClass } from "./menu-styles";
import { useAction } from "./use-action";

type Confirmation = {
  title: string;
  description?: ReactNode;
  consequences: readonly string[];
  submitLabel: string;
  children?: ReactNode;
};

/** One line of a menu: a way to go, or something to do, asked about first where `confirm` is given. */
export type MenuItem = { label: string; icon?: ReactNode; danger?: boolean; separated?: boolean } & (
  | { href: string; download?: boolean }
  | { action: FormAction; fields?: Record<string, string>; confirm?: Confirmation }
);

type ActionMenuProps = {
  items: readonly MenuItem[];
  /** Names the button: "Actions for Acme GmbH". */
  label: string;
  /** Shows the label on the button instead of three dots. */
  showLabel?: boolean;
};

/** The menu of a row or a page: what can be done with this object. */
export function ActionMenu({ items, label, showLabel }: ActionMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<number | null>(null);
  return (
    <>
      <Radix.Root>
        <Radix.Trigger asChild>
          <Button
            ref={trigger}
            variant={showLabel ? "secondary" : "ghost"}
            size={showLabel ? "md" : "icon"}
            aria-label={showLabel ? undefined : label}
            icon={<Ellipsis aria-hidden />}
            className="relative z-10"
          >
            {showLabel && label}
          </Button>
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content align="end" sideOffset={4} className={menuContentClass}>
            {items.map((item, index) => (
              <Fragment key={item.label}>
                {item.separated && <Radix.Separator className="-mx-1 my-1 h-px bg-line" />}
                <Line item={item} onAsk={() => setAsking(index)} />
              </Fragment>
            ))}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
      {items.map((item, index) =>
        "action" in item && item.confirm ? (
          <ConfirmDialog
            key={item.label}
            {...item.confirm}
            danger={item.danger ?? false}
            action={item.action}
            fields={item.fields}
            returnFocus={trigger}
            open={asking === index}
            onOpenChange={(open) => setAsking(open ? index : null)}
          />
        ) : null,
      )}
    </>
  );
}

function Line({ item, onAsk }: { item: MenuItem; onAsk: () => void }) {
  const className = cn(menuItemClass, item.danger && "text-danger [&_svg]:text-danger");
  if ("href" in item) {
    return (
      <Radix.Item asChild className={className}>
        {item.download ? (
          <a href={item.href} download>
            {item.icon}
            {item.label}
          </a>
        ) : (
          <Link href={item.href}>
            {item.icon}
            {item.label}
          </Link>
        )}
      </Radix.Item>
    );
  }
  return <ActionLine item={item} className={className} onAsk={onAsk} />;
}

function ActionLine({
  item,
  className,
  onAsk,
}: {
  item: Extract<MenuItem, { action: FormAction }>;
  className: string;
  onAsk: () => void;
}) {
  const { run } = useAction(item.action, { toastFailure: true });
  function onSelect() {
    if (item.confirm) return onAsk();
    const data = new FormData();
    for (const [name, value] of Object.entries(item.fields ?? {})) data.set(name, value);
    run(data);
  }
  return (
    <Radix.Item className={className} onSelect={onSelect}>
      {item.icon}
      {item.label}
    </Radix.Item>
  );
}
