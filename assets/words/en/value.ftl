### What a flag does with a value that is simply named.

## docker run, create

value-run-cap-add = the container gets the Linux capability { $value }
value-run-cap-drop = the container loses the Linux capability { $value }
value-run-cidfile = the container's ID is written to the file { $value }
value-run-cpus = it may use the time of { $value } CPUs at most
value-run-dns = DNS server in the container: { $value }
value-run-env-file = environment variables are read from the file { $value }
value-run-group-add = its user joins the group { $value } too
value-run-health-cmd = to see whether it is healthy, this runs in the container: { $value }
value-run-health-retries = { $value } failed checks in a row make it unhealthy
value-run-hostname = inside, the container's host name is { $value }
value-run-ip = the container has the address { $value } in its network
value-run-name = the container is named { $value }
value-run-network-alias = others in its network also find it as { $value }
value-run-pids-limit = it may have { $value } processes at most
value-run-security-opt = security option: { $value }
value-run-stop-timeout = docker stop waits { $value } seconds before it kills the container
value-run-workdir = its program starts in the folder { $value }

## docker exec

value-exec-env-file = environment variables are read from the file { $value }
value-exec-workdir = the command starts in the folder { $value } of the container

## docker build

value-build-target = building stops with the stage { $value }

## docker ps

value-ps-last = only the { $value } newest containers, running or not

## docker commit

value-commit-author = the image's author is { $value }

## docker commit, import

value-commit-change = the new image also gets this Dockerfile instruction: { $value }
value-commit-message = note in the image's history: { $value }

## docker export, save

value-export-output = the archive is written to the file { $value }

## docker load

value-load-input = the archive is read from the file { $value }

## docker volume create

value-volume-create-driver = volume driver: { $value }
value-volume-create-name = the volume is named { $value }

## docker volume create, network create

value-volume-create-opt = option of the driver: { $value }

## docker network create

value-network-create-gateway = the gateway has the address { $value }
value-network-create-ip-range = containers get addresses of { $value }
value-network-create-subnet = the network's addresses are { $value }

## docker network connect

value-network-connect-alias = others in the network find the container as { $value } too
value-network-connect-ip = the container gets the address { $value } there

## docker inspect

value-inspect-type = look only for this kind: { $value }
