package main

import (
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == "-health" {
		os.Exit(health())
	}
	http.HandleFunc("/", hello)
	log.Println("listening on :8888")
	log.Fatal(http.ListenAndServe(":8888", nil))
}

func hello(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write([]byte(`{"message": "hello"}`))
}

// health asks the server in the same container, and gives the exit code that Docker wants: 0 is healthy.
func health() int {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get("http://127.0.0.1:8888/")
	if err != nil || answer.StatusCode != http.StatusOK {
		return 1
	}
	return 0
}
