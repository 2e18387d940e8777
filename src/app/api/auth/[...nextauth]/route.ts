import { nextAuth } from "@/adapters/auth";

export const { GET, POST } = nextAuth.handlers;
