/** The look of every menu that drops down. */
export const menuContentClass =
  "z-50 min-w-44 rounded-lg border border-line bg-raised p-1 text-base shadow-pop";
export const menuItemClass =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 outline-none select-none data-highlighted:bg-sunken " +
  "data-disabled:cursor-not-allowed data-disabled:opacity-55 [&_svg]:size-4 [&_svg]:text-subtle";
