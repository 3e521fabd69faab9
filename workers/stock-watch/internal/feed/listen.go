package feed

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

const (
	exchange     = "stock"
	key          = "info"
	dialDeadline = 5 * time.Second
	firstPause   = 100 * time.Millisecond
	longestPause = 5 * time.Second
	// The oldest go first when we do not keep up: each message tells all that there is to know of a product.
	longestQueue = 10_000
)

// Listener keeps a queue of its own bound to the feed for as long as it runs, over every loss of the broker.
type Listener struct {
	URL       string
	Log       *slog.Logger
	OnMessage func(Message)
	// OnStranger is told of what is no message of the shop's; it was dropped.
	OnStranger func(error)
	open       atomic.Bool
}

// Open tells whether it hears the feed now.
func (l *Listener) Open() bool { return l.open.Load() }

// Run listens until the context ends.
func (l *Listener) Run(ctx context.Context) {
	pause := firstPause
	for ctx.Err() == nil {
		began := time.Now()
		err := l.session(ctx)
		l.open.Store(false)
		if ctx.Err() != nil {
			return
		}
		l.Log.Warn("feed lost", "reason", err.Error())
		if time.Since(began) > longestPause {
			pause = firstPause
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
		pause = min(pause*2, longestPause)
	}
}

func (l *Listener) session(ctx context.Context) error {
	connection, err := amqp.DialConfig(l.URL, amqp.Config{
		Dial:       amqp.DefaultDial(dialDeadline),
		Heartbeat:  10 * time.Second,
		Properties: amqp.Table{"connection_name": "stock-watch"},
	})
	if err != nil {
		return err
	}
	defer connection.CloseDeadline(time.Now().Add(dialDeadline))
	channel, err := connection.Channel()
	if err != nil {
		return err
	}
	if err := channel.ExchangeDeclare(exchange, "direct", false, false, false, false, nil); err != nil {
		return err
	}
	limits := amqp.Table{"x-max-length": int32(longestQueue), "x-overflow": "drop-head"}
	queue, err := channel.QueueDeclare("", false, true, true, false, limits)
	if err != nil {
		return err
	}
	if err := channel.QueueBind(queue.Name, key, exchange, false, nil); err != nil {
		return err
	}
	deliveries, err := channel.ConsumeWithContext(ctx, queue.Name, "", true, true, false, false, nil)
	if err != nil {
		return err
	}
	l.open.Store(true)
	l.Log.Info("listens to the feed")
	for delivery := range deliveries {
		message, err := Parse(delivery.Body)
		if err != nil {
			l.OnStranger(err)
			continue
		}
		l.OnMessage(message)
	}
	return errors.New("the broker ended the consumer")
}
