"use client";

import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { FormAction } from "@/components/ui/form-state";
import { useAction } from "@/components/ui/use-action";
import { placeAt } from "./place-at";

type OrderedListProps = {
  of: "categories" | "products" | "groups" | "options";
  /** The category, product or group that they belong to. */
  parent?: string;
  label: string;
  items: readonly { id: string; name: string; content: ReactNode }[];
  action: FormAction;
  /** There is nothing to order, or what is shown does not follow one another. */
  fixed?: boolean;
  /** The items follow one another, and are not all that there are. */
  part?: boolean;
};

/** A list whose order is changed by dragging or by the arrows of each row, and saved at once. */
export function OrderedList({ of, parent, label, items, action, fixed, part }: OrderedListProps) {
  const t = useTranslations("catalog.order");
  const { run, pending } = useAction(action, { toastFailure: true });
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const ids = items.map(({ id }) => id);

  function move(id: string, to: number) {
    if (pending || ids.indexOf(id) === to || to < 0 || to >= ids.length) return;
    const data = new FormData();
    data.set("of", of);
    if (parent) data.set("parent", parent);
    if (part) data.set("part", "on");
    for (const one of placeAt(ids, id, to)) data.append("ids", one);
    const name = items.find((item) => item.id === id)?.name ?? "";
    setSaid(t("moved", { name, place: to + 1, count: ids.length }));
    run(data);
  }

  return (
    <>
      <ol aria-label={label} aria-busy={pending || undefined} className="divide-y divide-line">
        {items.map(({ id, name, content }, index) => (
          <li
            key={id}
            draggable={dragged === id}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, index);
              setDragged(null);
              setOver(null);
            }}
            className={cn(
              "flex items-center gap-2 px-3 py-2 sm:px-4",
              pending && "opacity-70",
              over === id && dragged !== id && "bg-accent-soft",
            )}
          >
            {!fixed && (
              <span
                aria-hidden
                onPointerDown={() => setDragged(id)}
                onPointerUp={() => setDragged(null)}
                className="hidden cursor-grab text-subtle sm:block"
              >
                <GripVertical className="size-4" />
              </span>
            )}
            <div className="min-w-0 flex-1">{content}</div>
            {!fixed && (
              <span className="flex shrink-0">
                <Button
                  size="icon"
                  variant="ghost"
                  icon={<ArrowUp aria-hidden />}
                  aria-label={t("up", { name })}
                  aria-disabled={index === 0 || undefined}
                  className={index === 0 ? "opacity-30" : undefined}
                  onClick={() => move(id, index - 1)}
                />
                <Button
                  size="icon"
                  variant="ghost"
                  icon={<ArrowDown aria-hidden />}
                  aria-label={t("down", { name })}
                  aria-disabled={index === items.length - 1 || undefined}
                  className={index === items.length - 1 ? "opacity-30" : undefined}
                  onClick={() => move(id, index + 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
