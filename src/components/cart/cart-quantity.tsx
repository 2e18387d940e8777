"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { parseCount } from "../ordering/parse-count";
import type { FormAction } from "../ui/form-state";
import { Input } from "../ui/input";
import { useAction } from "../ui/use-action";

const MAX = 100;

type CartQuantityProps = { id: string; name: string; quantity: number; action: FormAction };

/** How many of one item; kept as soon as the number stands still, and when it is left. */
export function CartQuantity({ id, name, quantity, action }: CartQuantityProps) {
  const t = useTranslations("cart");
  const [typed, setTyped] = useState(String(quantity));
  const { run, pending } = useAction(action, { toastFailure: true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const count = parseCount(typed);
  const isRight = count !== null && count >= 1 && count <= MAX;

  function change(value: string) {
    setTyped(value);
    clearTimeout(timer.current);
    const next = parseCount(value);
    if (!next || next > MAX || next === quantity) return;
    timer.current = setTimeout(() => {
      const data = new FormData();
      data.set("id", id);
      data.set("quantity", String(next));
      run(data);
    }, 400);
  }

  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={`quantity-${id}`} className="text-sm text-muted">
          {t("quantity")}
        </label>
        <Input
          id={`quantity-${id}`}
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX}
          aria-label={t("quantityOf", { name })}
          aria-invalid={!isRight || undefined}
          aria-describedby={isRight ? undefined : `quantity-${id}-error`}
          aria-busy={pending || undefined}
          value={typed}
          onChange={(event) => change(event.target.value)}
          className="w-20!"
        />
      </div>
      {!isRight && (
        <p id={`quantity-${id}-error`} role="alert" className="text-sm text-danger">
          {t("quantityError", { max: MAX })}
        </p>
      )}
    </div>
  );
}
