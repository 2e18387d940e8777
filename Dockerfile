# One image for the app, the worker and the commands of operations.md. It holds no secret and no database.
#   docker build -t tierline .
FROM node:20-bookworm-slim AS build
WORKDIR /srv/tierline
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs && rm -rf .next/cache

FROM node:20-bookworm-slim
WORKDIR /srv/tierline
# Nothing of it is written to: run it with a read-only file system, and /tmp and the data folder beside it.
COPY --from=build /srv/tierline ./
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/tierline
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    TIERLINE_DATA_DIR=/var/lib/tierline \
    TIERLINE_DEMO=off
USER node
EXPOSE 3000
# 200 while the process lives; a load balancer asks /api/v1/ready.
HEALTHCHECK --start-period=60s --interval=10s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The launcher migrates, starts the server, passes SIGTERM on and waits until it has drained (10 s).
CMD ["node", "scripts/start.mjs"]
