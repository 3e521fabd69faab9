package main

import (
	"fmt"
	"net/http"
	"sort"
	"strings"
	"sync"
	"time"
)

// counters is a metric each, by name and one label, in Prometheus' text format.
type counters struct {
	mutex  sync.Mutex
	values map[string]int
}

func (c *counters) inc(name, outcome string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.values[fmt.Sprintf("%s{outcome=%q}", name, outcome)]++
}

func (c *counters) text() string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	lines := make([]string, 0, len(c.values))
	for name, value := range c.values {
		lines = append(lines, fmt.Sprintf("%s %d\n", name, value))
	}
	sort.Strings(lines)
	return "# TYPE stock_watch_messages_total counter\n# TYPE stock_watch_alerts_total counter\n" + strings.Join(lines, "")
}

// innerServer is for operators: /livez, /readyz and /metrics.
func innerServer(address string, figures *counters, ready func() bool) *http.Server {
	routes := http.NewServeMux()
	routes.HandleFunc("/livez", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	routes.HandleFunc("/readyz", func(w http.ResponseWriter, _ *http.Request) {
		if !ready() {
			http.Error(w, "does not hear the feed", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	routes.HandleFunc("/metrics", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		fmt.Fprint(w, figures.text())
	})
	return &http.Server{Addr: address, Handler: routes, ReadHeaderTimeout: 5 * time.Second}
}
