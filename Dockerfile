# For offices that use containers. The base image is named by its digest, so that the same one is used each time:
#
#   docker build --build-arg NODE_IMAGE=node:22-bookworm-slim@sha256:… --tag imprimatur .
# An office that makes releases in it adds --build-arg RELEASES=yes for Java and veraPDF.
#
#   docker run --rm --network none --volume "$PWD:/work" imprimatur build
#
# Nobody is root in it, and it needs no network once it is built: browser and Vale are in it.
ARG NODE_IMAGE

FROM ${NODE_IMAGE} AS packed
WORKDIR /tool
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && mkdir /packed \
  && npm pack --pack-destination /packed

FROM ${NODE_IMAGE}
ARG RELEASES=no
# The base image is named by its digest; versions of Debian's packages are not, for its archive drops each when a mend replaces it.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git libexpat1 libnspr4 libnss3 \
  && if [ "$RELEASES" = yes ]; then apt-get install --yes --no-install-recommends default-jre-headless maven; fi \
  && rm -rf /var/lib/apt/lists/*
COPY --from=packed /packed /packed
RUN npm install --global --ignore-scripts --no-audit --no-fund /packed/imprimatur-*.tgz \
  && rm -rf /packed \
  && install --directory --owner 1000 --group 1000 /work /cache
# `node` of the base image, by its number, so that a host can hold it against its rules.
USER 1000:1000
# The container is thrown away after each run and holds one folder: in it the browser has no sandbox of its own.
ENV XDG_CACHE_HOME=/cache IMPRIMATUR_SANDBOX=off
# Vale is taken now, and the browser unpacked: at run time nothing is fetched.
RUN node "$(npm root --global)/imprimatur/scripts/set-up-vale.mjs" \
  && if [ "$RELEASES" = yes ]; then node "$(npm root --global)/imprimatur/scripts/set-up-verapdf.mjs"; fi \
  && imprimatur doctor
WORKDIR /work
ENTRYPOINT ["imprimatur"]
CMD ["doctor"]
