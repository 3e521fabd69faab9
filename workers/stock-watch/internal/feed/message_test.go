package feed

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	message, err := Parse([]byte(`{"id":42,"stock":17,"sku":"A-1","seq":9}`))
	if err != nil || message != (Message{ID: 42, Stock: 17, SKU: "A-1", Seq: 9}) {
		t.Fatalf("got %+v, %v", message, err)
	}
}

func TestParseDropsStrangers(t *testing.T) {
	for _, body := range []string{
		``, `{bad`, `[]`, `null`, `{}`,
		`{"id":"42","stock":1,"sku":"A","seq":1}`,
		`{"id":42,"stock":1.5,"sku":"A","seq":1}`,
		`{"id":42,"stock":1,"sku":"A"}`,
		`{"id":-1,"stock":1,"sku":"A","seq":1}`,
		`{"id":42,"stock":1e300,"sku":"A","seq":1}`,
		`{"id":42,"stock":1,"sku":"A","seq":1}{}`,
		`{"id":42,"stock":1,"sku":"` + strings.Repeat("x", 1_000_000) + `","seq":1}`,
	} {
		if message, err := Parse([]byte(body)); err == nil {
			t.Errorf("%.60q was read as %+v", body, message)
		}
	}
}
