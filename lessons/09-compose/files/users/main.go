package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/joho/godotenv"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	_ "github.com/lib/pq"
)

type user struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

var db *sql.DB

func main() {
	_ = godotenv.Load() // reads .env, if there is one; what the environment has already wins
	connect()

	app := echo.New()
	app.Use(middleware.Logger())
	app.Use(middleware.Recover())
	app.GET("/users", list)
	app.POST("/users", create)
	app.GET("/users/:id", get)
	app.PUT("/users/:id", update)
	app.DELETE("/users/:id", remove)
	app.Logger.Fatal(app.Start(":8080"))
}

// connect asks the database once. When it does not answer, the program ends and says why.
func connect() {
	var err error
	db, err = sql.Open("postgres", fmt.Sprintf(
		"host=%s user=%s password=%s dbname=%s sslmode=disable",
		os.Getenv("POSTGRES_HOST"), os.Getenv("POSTGRES_USER"),
		os.Getenv("POSTGRES_PASSWORD"), os.Getenv("POSTGRES_DB")))
	if err == nil {
		_, err = db.Exec("CREATE TABLE IF NOT EXISTS users (id SERIAL PRIMARY KEY, name TEXT NOT NULL)")
	}
	if err != nil {
		log.Fatal("no database: ", err)
	}
}

func list(c echo.Context) error {
	rows, err := db.Query("SELECT id, name FROM users ORDER BY id")
	if err != nil {
		return err
	}
	defer rows.Close()
	users := []user{}
	for rows.Next() {
		var u user
		if err := rows.Scan(&u.ID, &u.Name); err != nil {
			return err
		}
		users = append(users, u)
	}
	return c.JSON(http.StatusOK, users)
}

func create(c echo.Context) error {
	var u user
	if err := c.Bind(&u); err != nil {
		return err
	}
	row := db.QueryRow("INSERT INTO users (name) VALUES ($1) RETURNING id, name", u.Name)
	return answer(c, http.StatusCreated, row)
}

func get(c echo.Context) error {
	row := db.QueryRow("SELECT id, name FROM users WHERE id = $1", c.Param("id"))
	return answer(c, http.StatusOK, row)
}

func update(c echo.Context) error {
	var u user
	if err := c.Bind(&u); err != nil {
		return err
	}
	row := db.QueryRow("UPDATE users SET name = $2 WHERE id = $1 RETURNING id, name", c.Param("id"), u.Name)
	return answer(c, http.StatusOK, row)
}

func remove(c echo.Context) error {
	row := db.QueryRow("DELETE FROM users WHERE id = $1 RETURNING id, name", c.Param("id"))
	return answer(c, http.StatusOK, row)
}

// answer sends the user of a row as JSON, or 404 when there is none.
func answer(c echo.Context, status int, row *sql.Row) error {
	var u user
	err := row.Scan(&u.ID, &u.Name)
	if err == sql.ErrNoRows {
		return echo.ErrNotFound
	}
	if err != nil {
		return err
	}
	return c.JSON(status, u)
}
