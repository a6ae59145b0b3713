package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"golang.org/x/net/html"
)

// count walks through the page and sorts each link: does it stay on the site or leave it?
func count(node *html.Node) (internal, external int) {
	if node.Type == html.ElementNode && node.Data == "a" {
		for _, attribute := range node.Attr {
			if attribute.Key != "href" {
				continue
			}
			if strings.Contains(attribute.Val, "://") {
				external++
			} else {
				internal++
			}
		}
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		in, out := count(child)
		internal, external = internal+in, external+out
	}
	return internal, external
}

func main() {
	files := &http.Transport{}
	files.RegisterProtocol("file", http.NewFileTransport(http.Dir("/")))
	client := http.Client{}
	url := os.Getenv("url")
	if strings.HasPrefix(url, "file:") {
		client.Transport = files
	}
	answer, err := client.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := html.Parse(answer.Body)
	if err != nil {
		log.Fatal(err)
	}
	internal, external := count(page)
	fmt.Printf("{\"internal\":%d,\"external\":%d}\n", internal, external)
}
