"use client";

import { Check, Columns3 } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { DropdownMenu as Radix } from "radix-ui";
import { Button } from "@/components/ui/button";
import { menuContentClass, menuItemClass } from "@/components/ui/menu-styles";

type ColumnMenuProps = {
  label: string;
  /** Takes the choice back. */
  resetLabel: string;
  columns: readonly { key: string; label: string }[];
  shown: readonly string[];
};

/** Which columns a list shows, kept in `?columns=`, so that a link and a saved view show the same. */
export function ColumnMenu({ label, resetLabel, columns, shown }: ColumnMenuProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();

  function show(keys: readonly string[] | null) {
    const next = new URLSearchParams(params);
    if (keys) next.set("columns", keys.join(",") || "none");
    else next.delete("columns");
    const query = next.toString();
    router.replace(query ? `${path}?${query}` : path, { scroll: false });
  }

  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <Button icon={<Columns3 aria-hidden />}>{label}</Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          className={`${menuContentClass} max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto`}
        >
          {columns.map((column) => (
            <Radix.CheckboxItem
              key={column.key}
              checked={shown.includes(column.key)}
              // Several are chosen in one go.
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(isShown) =>
                show(
                  columns
                    .map(({ key }) => key)
                    .filter((key) => (key === column.key ? isShown : shown.includes(key))),
                )
              }
              className={menuItemClass}
            >
              <span className="grid size-4 place-items-center">
                <Radix.ItemIndicator>
                  <Check aria-hidden />
                </Radix.ItemIndicator>
              </span>
              {column.label}
            </Radix.CheckboxItem>
          ))}
          <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
          <Radix.Item className={menuItemClass} onSelect={() => show(null)}>
            {resetLabel}
          </Radix.Item>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
