### What is wrong with a compose project, and what to do about it.

## What a key takes, and what stands there

compose-text = text
compose-true-or-false = true or false
compose-a-number = a number
compose-a-list = a list
compose-keys-with-values = keys with values
compose-a-list-or-keys-with-values = a list or keys with values
compose-text-or-a-list-of-texts = text or a list of texts
compose-text-or-keys-with-values = text or keys with values
compose-nothing = nothing

## What is wrong

compose-yaml = { $message }
compose-env-name = { $path }: a name is letters, digits and _, then =
compose-env-quote = { $path }: a quote is never closed
compose-env-variable = { $path }: a `$` begins no variable here
compose-too-large = there are more { $what } than sealegs takes
compose-wrong-type = `{ $key }` takes { $want }, but this is { $found }
compose-bad-value = `{ $value }` for `{ $key }`: { $what }
compose-undefined = service `{ $service }` refers to the { $what } `{ $name }`, which is not declared
compose-more = { $count ->
    [one] { $count } more problem
   *[other] { $count } more problems
}
compose-declare-it-at-the-end = declare it at the end of the file: { $key }: and below it { $name }:

## More of what is wrong, and what to do

compose-there-is-no-compose-file-in = there is no compose file in { $folder } or above it
compose-there-is-no-file-path = there is no file { $path }
compose-path-cannot-be-read-why = { $path } cannot be read: { $why }
compose-a-compose-file-begins-with-keys = a compose file begins with keys such as services:
compose-docker-compose-has-no-key-key = docker compose has no key `{ $key }`
compose-docker-compose-has-key-sealegs-does = docker compose has `{ $key }`, sealegs does not run it
compose-within-needs-the-key-key = `{ $within }` needs the key `{ $key }`
compose-key-a-begins-no-variable-in = `{ $key }`: a `$` begins no variable in `{ $text }`
compose-the-variable-name-has-no-value = the variable { $name } has no value: { $message }
compose-key-a-quote-is-never-closed = `{ $key }`: a quote is never closed
compose-name-cannot-be-a-project-name = `{ $name }` cannot be a project name
compose-name-cannot-be-a-name-here = `{ $name }` cannot be a name here
compose-there-is-no-service = there is no service
compose-service-service-has-neither-an-image = service `{ $service }` has neither an image nor a build
compose-service-service-depends-on-name-whose = service `{ $service }` depends on `{ $name }`, whose profile `{ $profile }` is not active
compose-services-wait-for-each-other-services = services wait for each other: { $services }
compose-one-and-other-exclude-each-other = `{ $one }` and `{ $other }` exclude each other
compose-go-to-the-folder-with-compose = go to the folder with compose.yaml, or name the file: docker compose -f FILE …
compose-write-the-file-or-correct-its = write the file, or correct its name; an env_file may say required: false ({ $path })
compose-look-at-its-permissions-and-kind = look at its permissions and kind
compose-write-name-value-or-name-some = write NAME=value, or NAME="some words"; a dollar that is meant as one is $$
compose-did-you-mean-nearest = did you mean `{ $nearest }`
compose-look-at-the-indentation-a-key = look at the indentation: a key belongs to the line above it that stands further left
compose-leave-it-out-or-run-docker = leave it out, or run docker compose in a terminal of your own: the checks look at the same engine
compose-put-it-in-quotes-value = put it in quotes: "{ $value }"
compose-write-name-or-name-default-a = write ${"{"}NAME{"}"} or ${"{"}NAME:-default{"}"}; a dollar that is meant as one is $$
compose-write-name-into-env-or-set = write { $name }=… into .env, or set it in the shell
compose-add-the-second-quote = add the second quote
compose-use-lowercase-letters-digits-and-beginning = use lowercase letters, digits, - and _, beginning with a letter or digit
compose-use-letters-digits-and = use letters, digits, ., - and _
compose-write-services-and-below-it-a = write services: and below it a name with image: or build:
compose-write-image-name-to-use-one = write image: NAME to use one, or build: . to build it from a Dockerfile
compose-write-condition-service-started-service-healthy = write condition: service_started, service_healthy or service_completed_successfully
compose-write-that-service-below-services = write that service below services:
compose-docker-compose-profile-profile-wakes-it = docker compose --profile { $profile } … wakes it; or write required: false where it is depended on
compose-take-one-of-them-out-of = take one of them out of depends_on
compose-leave-out-one-or-other = leave out { $one } or { $other }
compose-file-too-large = { $path } cannot be read: it is larger than 1 MiB
compose-is-it-the-right-file = check that this is the file you mean
