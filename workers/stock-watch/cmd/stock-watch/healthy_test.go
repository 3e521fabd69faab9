package main

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHealthyIsWhoeverIsReady(t *testing.T) {
	ready := false
	server := httptest.NewServer(innerServer("", &counters{values: map[string]int{}}, func() bool { return ready }).Handler)
	inner := strings.Replace(server.Listener.Addr().String(), "127.0.0.1", "0.0.0.0", 1)
	if healthy(inner) {
		t.Error("healthy while it does not hear the feed")
	}
	ready = true
	if !healthy(inner) {
		t.Error("not healthy although it is ready")
	}
	server.Close()
	if healthy(inner) || healthy("") {
		t.Error("healthy although nothing answers")
	}
}
