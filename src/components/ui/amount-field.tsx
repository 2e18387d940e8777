import type { ComponentProps } from "react";
import { InputField } from "./fields";

type AmountFieldProps = Omit<ComponentProps<typeof InputField>, "suffix" | "name"> & {
  name?: string;
  currency: string;
};

/** An amount of money as people type it, in major units of `currency`. */
export function AmountField({ name = "amount", currency, ...props }: AmountFieldProps) {
  return (
    <InputField
      name={name}
      suffix={currency}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      {...props}
    />
  );
}
