"use client";

import { useState } from "react";
import type { TaxDto } from "@/features/billing";
import type { PricedCatalogDto } from "@/features/pricing";
import type { FormAction } from "../ui/form-state";
import { AddItem } from "./add-item";
import type { DraftItem } from "./draft-item";
import { PlaceOrderFor } from "./place-order-for";
import { BuyerContext } from "./use-pickers";

type NewOrderProps = {
  client: { id: string; name: string };
  catalogue: PricedCatalogDto;
  tax: TaxDto;
  /** Made with the page: the same form sent twice is one order. */
  token: string;
  action: FormAction;
};

/** Items are put together on the left and agreed to on the right; nothing is kept before it is placed. */
export function NewOrder({ client, catalogue, tax, token, action }: NewOrderProps) {
  const [items, setItems] = useState<readonly DraftItem[]>([]);
  // The page is read again after each answer; the order that was being placed keeps its first token.
  const [kept] = useState(token);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <AddItem catalogue={catalogue} onAdd={(item) => setItems((before) => [...before, item])} />
      <BuyerContext.Provider value={client.id}>
        <PlaceOrderFor
          client={client}
          catalogue={catalogue}
          items={items}
          tax={tax}
          token={kept}
          action={action}
          onRemove={(key) => setItems((before) => before.filter((item) => item.key !== key))}
        />
      </BuyerContext.Provider>
    </div>
  );
}
