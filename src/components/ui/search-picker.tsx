"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { controlClass } from "./control-styles";
import { Field } from "./field";
import { fieldId } from "./form-state";
import { useLater } from "./use-later";
import { useListbox } from "./use-listbox";

type Option = { id: string; name: string };
type Found<O> = { items: readonly O[]; isPending: boolean; isError: boolean };

type SearchPickerProps<Picked extends Option, O extends Picked & { email: string }> = {
  /** The form gets the id under it. */
  name: string;
  label: string;
  help?: string;
  optional?: boolean;
  picked: Picked | null;
  onPick: (option: O | null) => void;
  /** What a search finds; a hook, asked only while the list is open. */
  useFound: (search: string | undefined, open: boolean) => Found<O>;
  texts: {
    placeholder: string;
    searching: string;
    failed: string;
    found: (count: number) => string;
    clear: (name: string) => string;
  };
};

/** Finds one of many by part of a name: the server searches, the list shows the first of them. */
export function SearchPicker<Picked extends Option, O extends Picked & { email: string }>(
  props: SearchPickerProps<Picked, O>,
) {
  const { name, label, help, optional, picked, texts, useFound } = props;
  // Null while nobody types: the box says what is picked.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? "").trim().slice(0, 120);
  const search = useLater(wanted);
  const list = useListbox(`${fieldId(name)}-list`);
  const found = useFound(search || undefined, list.open);
  // Who types and takes the first at once means what was typed, not what an earlier text had found.
  const isPending = wanted !== search || found.isPending;
  const items = isPending ? [] : found.items;

  function pick(option: O | null) {
    setTyped(null);
    props.onPick(option);
    list.close();
  }

  return (
    <>
      <input type="hidden" name={name} value={picked?.id ?? ""} />
      <Field name={name} label={label} help={help} optional={optional}>
        {(control) => (
          <div className="relative">
            <input
              {...control}
              // What is typed is not sent; what is picked is, above.
              name={undefined}
              {...list.inputProps(items, pick)}
              type="text"
              autoComplete="off"
              placeholder={texts.placeholder}
              value={typed ?? picked?.name ?? ""}
              onChange={(event) => {
                setTyped(event.target.value);
                list.show();
              }}
              // What was typed but not chosen is nothing: the box says again what is chosen.
              onBlur={() => {
                setTyped(null);
                list.close();
              }}
              className={controlClass("h-9 pr-9")}
            />
            {picked && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={texts.clear(picked.name)}
                icon={<X aria-hidden />}
                onClick={() => pick(null)}
                className="absolute top-0.5 right-0.5"
              />
            )}
            {list.open && (
              <div className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg border border-line bg-raised shadow-pop">
                <ul {...list.listProps} aria-label={label} className="max-h-72 overflow-y-auto p-1">
                  {items.map((option, index) => (
                    <li
                      key={option.id}
                      {...list.optionProps(index, () => pick(option))}
                      className={cn(
                        "grid cursor-pointer rounded-md px-2 py-1.5",
                        list.active === index && "bg-sunken",
                      )}
                    >
                      <span className="truncate">{option.name}</span>
                      <span className="truncate text-sm text-muted">{option.email}</span>
                    </li>
                  ))}
                </ul>
                <p
                  role="status"
                  className={cn("px-3 py-2 text-sm text-muted", items.length > 0 && "sr-only")}
                >
                  {isPending ? texts.searching : found.isError ? texts.failed : texts.found(items.length)}
                </p>
              </div>
            )}
          </div>
        )}
      </Field>
    </>
  );
}
