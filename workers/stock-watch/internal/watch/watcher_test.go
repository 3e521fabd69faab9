package watch

import (
	"testing"

	"beyond-lamp/stock-watch/internal/feed"
)

func TestTellsOnceAndAgainAfterItWasBack(t *testing.T) {
	watcher := &Watcher{Most: 10}
	for index, step := range []struct {
		stock, seq int64
		want       Outcome
	}{
		{2, 1, Seen}, {0, 2, SoldOut}, {0, 3, Seen}, {0, 3, Old}, {5, 4, Back}, {0, 2, Old}, {-1, 5, SoldOut},
	} {
		if got := watcher.Take(feed.Message{ID: 1, Stock: step.stock, SKU: "A", Seq: step.seq}); got != step.want {
			t.Errorf("step %d: got %s, want %s", index, got, step.want)
		}
	}
}

func TestTheFirstThatIsHeardMayBeASellOut(t *testing.T) {
	watcher := &Watcher{Most: 10}
	if got := watcher.Take(feed.Message{ID: 1, Stock: 0, SKU: "A", Seq: 0}); got != SoldOut {
		t.Fatal(got)
	}
}

func TestRemembersOnlySoMany(t *testing.T) {
	watcher := &Watcher{Most: 100}
	for id := int64(1); id <= 10_000; id++ {
		watcher.Take(feed.Message{ID: id, Stock: 1, SKU: "A", Seq: 1})
	}
	if len(watcher.products) != 100 {
		t.Fatal(len(watcher.products))
	}
}
