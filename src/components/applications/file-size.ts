const format = (unit: "kilobyte" | "megabyte", digits: number) =>
  new Intl.NumberFormat("en", { style: "unit", unit, maximumFractionDigits: digits });
const kilobytes = format("kilobyte", 0);
const megabytes = format("megabyte", 1);

const KB = 1024;
const MB = KB * KB;

/** "293 kB", "4.8 MB"; never less than 1 kB. */
export function fileSize(bytes: number): string {
  return bytes < MB ? kilobytes.format(Math.max(1, Math.round(bytes / KB))) : megabytes.format(bytes / MB);
}
