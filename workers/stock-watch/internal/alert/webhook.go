// Package alert tells people that a product has sold out.
package alert

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"
)

const (
	deadline = 5 * time.Second
	tries    = 3
	waiting  = 100
)

// Alert is the body of the webhook.
type Alert struct {
	Event   string    `json:"event"`
	Product int64     `json:"product"`
	SKU     string    `json:"sku"`
	At      time.Time `json:"at"`
}

// Webhook sends alerts one after another, so that a slow receiver holds up nobody else.
type Webhook struct {
	url   string
	log   *slog.Logger
	queue chan Alert
	// OnOutcome hears "sent", "failed" or "dropped" of each.
	onOutcome func(string)
	pause     time.Duration
}

// NewWebhook makes one for a URL.
func NewWebhook(url string, log *slog.Logger, onOutcome func(string)) *Webhook {
	return &Webhook{url: url, log: log, queue: make(chan Alert, waiting), onOutcome: onOutcome, pause: time.Second}
}

// Send never waits: when a hundred are waiting already, the alert is dropped and counted.
func (w *Webhook) Send(alert Alert) {
	select {
	case w.queue <- alert:
	default:
		w.onOutcome("dropped")
	}
}

// Run sends until the context ends.
func (w *Webhook) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case alert := <-w.queue:
			w.deliver(ctx, alert)
		}
	}
}

func (w *Webhook) deliver(ctx context.Context, alert Alert) {
	var err error
	for try := 1; try <= tries && ctx.Err() == nil; try++ {
		if err = w.post(ctx, alert); err == nil {
			w.onOutcome("sent")
			return
		}
		if try < tries {
			select {
			case <-ctx.Done():
			case <-time.After(w.pause * time.Duration(try)):
			}
		}
	}
	w.onOutcome("failed")
	w.log.Error("webhook failed", "product", alert.Product, "reason", fmt.Sprint(err))
}

func (w *Webhook) post(ctx context.Context, alert Alert) error {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	body, err := json.Marshal(alert)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, w.url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, 64<<10))
	if answer.StatusCode >= 300 {
		return fmt.Errorf("answered %d", answer.StatusCode)
	}
	return nil
}
