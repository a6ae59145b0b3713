module users

go 1.16

require (
	github.com/joho/godotenv v1.5.1
	github.com/labstack/echo/v4 v4.2.2
	github.com/lib/pq v1.10.7
)
