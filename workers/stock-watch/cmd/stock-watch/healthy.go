package main

import (
	"net"
	"net/http"
	"time"
)

// healthy asks a stock-watch that runs in this container whether it is ready: its image holds no other program to ask with.
func healthy(inner string) bool {
	_, port, err := net.SplitHostPort(inner)
	if err != nil {
		return false
	}
	client := http.Client{Timeout: 3 * time.Second}
	answer, err := client.Get("http://" + net.JoinHostPort("127.0.0.1", port) + "/readyz")
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}
