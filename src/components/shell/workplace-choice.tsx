"use client";

import { Building2, Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { menuItemClass } from "../ui/menu-styles";
import { useAction } from "../ui/use-action";
import type { Workplaces } from "./types";

/** Lines of the account menu: the companies that the person can work for, the present one marked. */
export function WorkplaceChoice({ label, items, choose }: Workplaces) {
  const { run } = useAction(choose, { toastFailure: true });
  const current = items.find((item) => item.current)?.id;

  function onChange(id: string): void {
    if (id === current) return;
    const data = new FormData();
    data.set("client", id);
    run(data);
  }

  return (
    <>
      <DropdownMenu.Label className="px-2 py-1 text-xs text-muted">{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={current} onValueChange={onChange}>
        {items.map(({ id, name }) => (
          <DropdownMenu.RadioItem key={id} value={id} className={menuItemClass}>
            <Building2 aria-hidden />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
    </>
  );
}
