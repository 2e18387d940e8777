import { type Definition, DefinitionList } from "@/components/ui/definition-list";

/** A definition list for the narrow column of a page: no more room for the terms than they need. */
export function SideList({ items }: { items: readonly Definition[] }) {
  return <DefinitionList items={items} className="gap-x-4! sm:grid-cols-[auto_minmax(0,1fr)]!" />;
}
