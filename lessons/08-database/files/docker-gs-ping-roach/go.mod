module docker-gs-ping-roach

go 1.16

require (
	github.com/labstack/echo/v4 v4.2.2
	github.com/lib/pq v1.10.7
)
