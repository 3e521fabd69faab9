package main

import (
	"errors"
	"net/url"
	"os"
)

type config struct {
	rabbitmq string
	// Where an alert is posted; empty: nowhere.
	webhook string
	// Where /livez, /readyz and /metrics answer; empty: nowhere.
	inner string
}

func readConfig() (config, error) {
	read := config{rabbitmq: os.Getenv("RABBITMQ_URL"), webhook: os.Getenv("STOCK_WATCH_WEBHOOK")}
	if read.rabbitmq == "" {
		return read, errors.New("RABBITMQ_URL is not set")
	}
	if at, err := url.Parse(read.webhook); err != nil || (read.webhook != "" && at.Scheme != "http" && at.Scheme != "https") {
		return read, errors.New("STOCK_WATCH_WEBHOOK must be a http or https URL")
	}
	if port := os.Getenv("INNER_PORT"); port != "" {
		host := os.Getenv("INNER_HOST")
		if host == "" {
			host = "127.0.0.1"
		}
		read.inner = host + ":" + port
	}
	return read, nil
}
