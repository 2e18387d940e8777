export type FieldChange = { field: string; before: string | null; after: string | null };

/** What differs between two states of an object, field by field, as text. Nested values as compact JSON. */
export function changedFields(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): FieldChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.flatMap((field) => {
    const change = {
      field: readable(field),
      before: valueText(before?.[field]),
      after: valueText(after?.[field]),
    };
    return change.before === change.after ? [] : [change];
  });
}

/** "externalId" and "external_id" as "External id". */
function readable(field: string): string {
  const words = field
    .replaceAll("_", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueText(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
