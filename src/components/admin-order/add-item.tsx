"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PricedCatalogDto } from "@/features/pricing";
import { Card } from "../ui/card";
import { SelectField } from "../ui/fields";
import type { DraftItem } from "./draft-item";
import { ItemEditor } from "./item-editor";

type AddItemProps = { catalogue: PricedCatalogDto; onAdd: (item: DraftItem) => void };

/** Chooses a product of what the client can order, and configures it. */
export function AddItem({ catalogue, onAdd }: AddItemProps) {
  const t = useTranslations("cart.admin");
  const [productId, setProductId] = useState("");
  // Each item starts from a fresh form.
  const [round, setRound] = useState(1);
  const product = catalogue.products.find(({ id }) => id === productId);
  return (
    <Card title={t("addItem")}>
      <div className="grid gap-6">
        <SelectField
          name="product"
          label={t("product")}
          placeholder={t("choose")}
          value={productId}
          options={catalogue.products.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setProductId(event.target.value)}
        />
        {product && (
          <ItemEditor
            key={`${product.id} ${round}`}
            product={product}
            currency={catalogue.currency}
            onAdd={(item) => {
              onAdd({ ...item, key: round });
              setProductId("");
              setRound(round + 1);
            }}
          />
        )}
      </div>
    </Card>
  );
}
