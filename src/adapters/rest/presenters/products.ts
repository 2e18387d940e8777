import { z } from "zod";
import type { CyclePriceDto, PriceDto, PricedOptionGroupDto, PricedProductDto } from "@/features/pricing";
import { bps, cycle, idOf, moneySchema, rule } from "./shared";

const priceSchema = z
  .strictObject({ retail: moneySchema, discount_bps: bps, wholesale: moneySchema, rule })
  .meta({ id: "Price" });

const cyclePriceSchema = z
  .strictObject({ cycle, price: priceSchema, setup: priceSchema.meta({ description: "Charged once" }) })
  .meta({ id: "CyclePrice" });

const optionGroupSchema = z
  .strictObject({
    id: idOf("optionGroup"),
    name: z.string(),
    kind: z.enum(["choice", "quantity", "yes_no"]),
    required: z.boolean(),
    min: z.int(),
    max: z.int(),
    step: z.int(),
    options: z.array(
      z.strictObject({ id: idOf("option"), name: z.string(), cycles: z.array(cyclePriceSchema) }),
    ),
  })
  .meta({ id: "OptionGroup" });

export const productSchema = z
  .strictObject({
    id: idOf("product"),
    object: z.literal("product"),
    name: z.string(),
    description: z.string(),
    category: z.strictObject({ id: idOf("category"), name: z.string() }),
    cycles: z.array(cyclePriceSchema),
    option_groups: z.array(optionGroupSchema),
  })
  .meta({ id: "Product" });

export function presentProduct(dto: PricedProductDto): z.input<typeof productSchema> {
  return {
    id: dto.id,
    object: "product",
    name: dto.name,
    description: dto.description,
    category: dto.category,
    cycles: dto.prices.map(presentCycle),
    option_groups: dto.groups.map(presentGroup),
  };
}

function presentGroup(dto: PricedOptionGroupDto): z.input<typeof optionGroupSchema> {
  const { id, name, kind, required, min, max, step } = dto;
  const options = dto.options.map((option) => ({
    id: option.id,
    name: option.name,
    cycles: option.prices.map(presentCycle),
  }));
  return { id, name, kind, required, min, max, step, options };
}

function presentCycle(dto: CyclePriceDto): z.input<typeof cyclePriceSchema> {
  return { cycle: dto.cycle, price: presentPrice(dto.recurring), setup: presentPrice(dto.setup) };
}

function presentPrice(dto: PriceDto): z.input<typeof priceSchema> {
  return { retail: dto.retail, discount_bps: dto.discountBps, wholesale: dto.price, rule: dto.rule };
}
