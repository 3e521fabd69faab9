// Package watch decides when a product has sold out.
package watch

import (
	"sync"

	"beyond-lamp/stock-watch/internal/feed"
)

// Outcome is what a message came to.
type Outcome string

const (
	Old     Outcome = "old"
	Seen    Outcome = "seen"
	SoldOut Outcome = "sold_out"
	Back    Outcome = "back"
)

type state struct {
	seq int64
	out bool
}

// Watcher remembers of each product whether it is sold out, so that it is told once, and again only after it was back.
type Watcher struct {
	// Most is how many products are remembered; beyond it one is forgotten, at worst to be told of once more.
	Most     int
	mutex    sync.Mutex
	products map[int64]state
}

// Take judges a message. A product that is heard of for the first time and has nothing has just sold out, since only
// movements are told of.
func (w *Watcher) Take(message feed.Message) Outcome {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.products == nil {
		w.products = map[int64]state{}
	}
	last, known := w.products[message.ID]
	if known && message.Seq <= last.seq {
		return Old
	}
	if !known && len(w.products) >= w.Most {
		for forgotten := range w.products {
			delete(w.products, forgotten)
			break
		}
	}
	out := message.Stock <= 0
	w.products[message.ID] = state{seq: message.Seq, out: out}
	switch {
	case out && !last.out:
		return SoldOut
	case !out && last.out:
		return Back
	}
	return Seen
}
