package feed

import (
	"context"
	"io"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
)

// Against the real broker at RABBITMQ_URL, which `npm test` starts.
func TestListen(t *testing.T) {
	url := os.Getenv("RABBITMQ_URL")
	if url == "" {
		t.Skip("SKIPPED: no RABBITMQ_URL, so the feed is not tested against a broker")
	}
	messages, strangers := make(chan Message, 100), make(chan error, 100)
	listener := &Listener{
		URL:        url,
		Log:        slog.New(slog.NewTextHandler(io.Discard, nil)),
		OnMessage:  func(message Message) { messages <- message },
		OnStranger: func(err error) { strangers <- err },
	}
	ctx, cancel := context.WithCancel(context.Background())
	stopped := make(chan struct{})
	go func() {
		listener.Run(ctx)
		close(stopped)
	}()

	connection, err := amqp.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	channel, err := connection.Channel()
	if err != nil {
		t.Fatal(err)
	}
	publish := func(body string) {
		if err := channel.Publish(exchange, key, false, false, amqp.Publishing{Body: []byte(body)}); err != nil {
			t.Fatal(err)
		}
	}
	waitFor(t, "open", listener.Open)

	// Movements of the running shop may be heard as well: ours are told by their id.
	publish("{bad")
	publish(`{"id":9007199254740990,"stock":0,"sku":"` + strings.Repeat("x", 1_000_000) + `","seq":1}`)
	publish(`{"id":9007199254740991,"stock":3,"sku":"A","seq":7}`)
	for deadline := time.After(10 * time.Second); ; {
		select {
		case message := <-messages:
			if message.ID != 9007199254740991 {
				continue
			}
			if message.Stock != 3 || len(strangers) != 2 {
				t.Fatalf("got %+v and %d strangers", message, len(strangers))
			}
			cancel()
			<-stopped
			if listener.Open() {
				t.Fatal("still open after its end")
			}
			return
		case <-deadline:
			t.Fatal("not heard within 10 s")
		}
	}
}

func TestListenComesBack(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	listener := &Listener{
		URL: "amqp://127.0.0.1:1/",
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
	listener.Run(ctx)
	if ctx.Err() == nil || listener.Open() {
		t.Fatal("gave up on a broker that is away")
	}
}

func waitFor(t *testing.T, what string, probe func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if probe() {
			return
		}
	}
	t.Fatalf("%s: not within 10 s", what)
}
