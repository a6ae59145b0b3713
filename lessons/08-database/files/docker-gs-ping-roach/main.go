package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	_ "github.com/lib/pq"
)

type message struct {
	Value string `json:"value"`
}

func main() {
	app := echo.New()
	app.Use(middleware.Logger())
	app.Use(middleware.Recover())

	db, err := open()
	if err != nil {
		app.Logger.Fatal(err)
	}

	app.GET("/", func(c echo.Context) error {
		var count int
		if err := db.QueryRow("SELECT COUNT(*) FROM message").Scan(&count); err != nil {
			return err
		}
		return c.HTML(http.StatusOK, fmt.Sprintf("Hello, Docker! (%d)\n", count))
	})

	app.POST("/send", func(c echo.Context) error {
		m := message{}
		if err := c.Bind(&m); err != nil {
			return err
		}
		if _, err := db.Exec("INSERT INTO message (value) VALUES ($1)", m.Value); err != nil {
			return err
		}
		return c.JSON(http.StatusOK, m)
	})

	app.GET("/ping", func(c echo.Context) error {
		return c.JSON(http.StatusOK, struct{ Status string }{"OK"})
	})

	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	app.Logger.Fatal(app.Start(":" + port))
}

// open connects to the database that PGHOST and its sisters name, and makes the table.
func open() (*sql.DB, error) {
	db, err := sql.Open("postgres", "sslmode=disable connect_timeout=5")
	if err != nil {
		return nil, err
	}
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(time.Second) {
		_, err = db.Exec("CREATE TABLE IF NOT EXISTS message (id SERIAL PRIMARY KEY, value TEXT NOT NULL)")
		if err == nil || time.Now().After(end) {
			return db, err
		}
		fmt.Println("no database yet:", err)
	}
}
