module go-webapp

go 1.15

require github.com/labstack/echo/v4 v4.2.2
