package alert

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

var quiet = slog.New(slog.NewTextHandler(io.Discard, nil))

func run(t *testing.T, url string) (*Webhook, chan string) {
	t.Helper()
	outcomes := make(chan string, 1000)
	hook := NewWebhook(url, quiet, func(outcome string) { outcomes <- outcome })
	hook.pause = time.Millisecond
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	go hook.Run(ctx)
	return hook, outcomes
}

func TestSendsAndTriesAgain(t *testing.T) {
	got := make(chan Alert, 1)
	calls := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if calls++; calls == 1 {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		var alert Alert
		_ = json.NewDecoder(r.Body).Decode(&alert)
		got <- alert
	}))
	defer server.Close()
	hook, outcomes := run(t, server.URL)
	hook.Send(Alert{Event: "sold_out", Product: 42, SKU: "A"})
	if alert := <-got; alert.Product != 42 || alert.Event != "sold_out" {
		t.Fatalf("%+v", alert)
	}
	if outcome := <-outcomes; outcome != "sent" {
		t.Fatal(outcome)
	}
}

func TestGivesUpAndIsBounded(t *testing.T) {
	block := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		<-block
		w.WriteHeader(http.StatusInternalServerError)
	}))
	defer server.Close()
	hook, outcomes := run(t, server.URL)
	for range 2 * waiting {
		hook.Send(Alert{Product: 1})
	}
	dropped := len(outcomes)
	if dropped < waiting-1 {
		t.Fatalf("only %d were dropped", dropped)
	}
	close(block)
	for range dropped {
		<-outcomes
	}
	if outcome := <-outcomes; outcome != "failed" {
		t.Fatal(outcome)
	}
}
