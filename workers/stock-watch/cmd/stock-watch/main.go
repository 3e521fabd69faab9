// Stock-watch listens to the shop's live feed of stock and tells when a product has sold out: by a log line, a metric,
// and a webhook if there is one. It needs nothing of the shop but the feed. `stock-watch healthy` asks the one that runs
// beside it, and ends with 1 when that is not ready.
package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"beyond-lamp/stock-watch/internal/alert"
	"beyond-lamp/stock-watch/internal/feed"
	"beyond-lamp/stock-watch/internal/watch"
)

const mostProducts = 200_000

func main() {
	log := slog.New(slog.NewJSONHandler(os.Stdout, nil)).With("name", "stock-watch")
	config, err := readConfig()
	if err != nil {
		log.Error("cannot start", "reason", err.Error())
		os.Exit(1)
	}
	if len(os.Args) > 1 && os.Args[1] == "healthy" {
		if !healthy(config.inner) {
			os.Exit(1)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	figures := &counters{values: map[string]int{}}
	watcher := &watch.Watcher{Most: mostProducts}
	hook := alert.NewWebhook(config.webhook, log, func(outcome string) { figures.inc("stock_watch_webhooks_total", outcome) })
	listener := &feed.Listener{
		URL: config.rabbitmq,
		Log: log,
		OnMessage: func(message feed.Message) {
			outcome := watcher.Take(message)
			figures.inc("stock_watch_messages_total", string(outcome))
			if outcome != watch.SoldOut {
				return
			}
			log.Warn("sold out", "product", message.ID, "sku", message.SKU, "seq", message.Seq)
			figures.inc("stock_watch_alerts_total", "sold_out")
			if config.webhook != "" {
				hook.Send(alert.Alert{Event: "sold_out", Product: message.ID, SKU: message.SKU, At: time.Now().UTC()})
			}
		},
		OnStranger: func(reason error) { figures.inc("stock_watch_messages_total", "malformed") },
	}

	var running sync.WaitGroup
	for _, run := range []func(context.Context){listener.Run, hook.Run} {
		running.Add(1)
		go func(run func(context.Context)) {
			defer running.Done()
			run(ctx)
		}(run)
	}
	if config.inner != "" {
		inner := innerServer(config.inner, figures, listener.Open)
		go func() {
			if err := inner.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
				log.Error("inner port", "reason", err.Error())
				stop()
			}
		}()
		defer inner.Close()
	}
	running.Wait()
	log.Info("stopped")
}
