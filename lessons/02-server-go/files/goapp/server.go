package main

import (
	"fmt"
	"log"
	"net/http"
)

func hello(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprint(w, `{"message": "hello"}`)
}

func main() {
	http.HandleFunc("/", hello)
	log.Println("listening on :8888")
	log.Fatal(http.ListenAndServe(":8888", nil))
}
