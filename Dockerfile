# syntax=docker/dockerfile:1

# A tag moves; a digest does not. `docker buildx imagetools inspect node:24-bookworm-slim` prints today's:
# docker build --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:… .
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Of the charts the modules are used, and not the 51 MB of bundles for browsers.
RUN npm ci --omit=dev --no-audit --no-fund && rm -r node_modules/echarts/dist

FROM ${NODE_IMAGE} AS bot
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/app/.compiled \
    DATABASE_URL=sqlite:/data/rigwise.db \
    HTTP_PORT=9100
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY commands ./commands
COPY data ./data
COPY src ./src
RUN install -d -o node -g node /app/.compiled /data
USER node
# Compiled once, here, and whole: a card or source that does not fit ends the build. By whom the bot runs as, because Node
# uses nobody else's cache.
RUN ["node", "src/main.ts", "--check"]
VOLUME /data
EXPOSE 9100
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s --retries=3 \
    CMD ["node", "src/healthy.mjs", "http://127.0.0.1:9100/healthz"]
STOPSIGNAL SIGTERM
# As `npm start` does. Most of an answer is garbage at once, and room for 8 MiB of it is enough: V8 takes 16, three times. What
# lives longer comes to 60 MiB. The less room V8 has for it, the sooner it looks for garbage there: with 320 MiB memory stays
# level; with the gigabytes that it would take, memory grew by 8 MiB for every thousand answers.
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=320", "src/main.ts"]
