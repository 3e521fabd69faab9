// Package feed reads the live feed of stock from RabbitMQ.
package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// LargestBytes is more than any message of the shop's has; anyone may publish, so larger ones are not even parsed.
const LargestBytes = 512

// Message is what the feed says after a movement: Stock is what is available of all variants of a product together,
// SKU the variant that moved, Seq rises with every movement of the product.
type Message struct {
	ID    int64  `json:"id"`
	Stock int64  `json:"stock"`
	SKU   string `json:"sku"`
	Seq   int64  `json:"seq"`
}

// Parse returns the message, or why it is none of the shop's.
func Parse(body []byte) (Message, error) {
	if len(body) > LargestBytes {
		return Message{}, errors.New("too large")
	}
	var given struct {
		ID    *int64  `json:"id"`
		Stock *int64  `json:"stock"`
		SKU   *string `json:"sku"`
		Seq   *int64  `json:"seq"`
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	if err := decoder.Decode(&given); err != nil {
		return Message{}, errors.New("not of its schema")
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Message{}, errors.New("more than one message")
	}
	if given.ID == nil || given.Stock == nil || given.SKU == nil || given.Seq == nil {
		return Message{}, errors.New("a member is missing")
	}
	if *given.ID <= 0 || *given.Seq < 0 || *given.SKU == "" || len(*given.SKU) > 32 {
		return Message{}, errors.New("a member is out of bounds")
	}
	return Message{ID: *given.ID, Stock: *given.Stock, SKU: *given.SKU, Seq: *given.Seq}, nil
}
