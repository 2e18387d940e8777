import type { QrPicture } from "./qr-picture";

/** Dark on light in both themes: cameras want it so. */
export function QrCode({ path, size, label }: QrPicture & { label: string }) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="size-48 max-w-full rounded-md border border-line"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
