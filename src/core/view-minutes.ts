/** How long an admin may see the portal as a client at most, in minutes. */
export const VIEW_MINUTES = [15, 30, 60] as const;
