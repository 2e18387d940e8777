import { cn } from "./cn";
import { useFormats } from "./use-formats";

type DateTimeProps = { value: Date | string; time?: boolean; className?: string };

/** An exact date, "23 Nov 2026", with the time on hover or, by `time`, in full. Always UTC. */
export function DateTime({ value, time, className }: DateTimeProps) {
  const formats = useFormats();
  const at = new Date(value);
  return (
    <time
      dateTime={at.toISOString()}
      title={formats.dateTime(at)}
      className={cn("whitespace-nowrap tabular-nums", className)}
    >
      {time ? formats.dateTime(at) : formats.date(at)}
    </time>
  );
}
