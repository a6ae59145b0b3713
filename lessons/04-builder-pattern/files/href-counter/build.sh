#!/bin/sh
set -e

echo "Building href-counter:build"
docker build --build-arg https_proxy="$https_proxy" --build-arg http_proxy="$http_proxy" \
  -t href-counter:build -f Dockerfile.build .

docker container create --name extract href-counter:build
docker container cp extract:/go/src/example.com/href-counter/app ./app
docker container rm -f extract

echo "Building href-counter:latest"
docker build --no-cache -t href-counter:latest .

rm ./app
