"use client";

import { ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { FormAction } from "../ui/form-state";
import { useAction } from "../ui/use-action";
import type { RequestedItem } from "./check-configuration";

type AddToCartProps = {
  action: FormAction;
  /** Null while something in the configuration is wrong. */
  item: RequestedItem | null;
  name: string;
  customer: string;
  /** The item of the cart that is being changed, if one is. */
  cartItem: string | null;
  onInvalid: () => void;
  /** Before it is sent, since sending leads away. */
  onSend: () => void;
};

/** Puts what is configured into the cart, or back into its place there. */
export function AddToCart({ action, item, name, customer, cartItem, onInvalid, onSend }: AddToCartProps) {
  const t = useTranslations("cart");
  const { run, pending } = useAction(action, { toastFailure: true });
  function onClick() {
    if (!item) return onInvalid();
    const { options, ...texts } = item;
    const data = new FormData();
    for (const [key, value] of Object.entries({ ...texts, name, customer, cartItem }))
      if (value !== undefined && value !== null && value !== "") data.set(key, String(value));
    data.set("options", JSON.stringify(options));
    onSend();
    run(data);
  }
  return (
    <Button
      size="lg"
      variant={cartItem ? "primary" : "secondary"}
      pending={pending}
      icon={<ShoppingBag aria-hidden />}
      onClick={onClick}
    >
      {t(cartItem ? "save" : "add")}
    </Button>
  );
}
