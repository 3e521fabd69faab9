# Promise: one page has one address in the cache, and only well-formed addresses reach the origin.
#
# - Host: a malformed one is refused, every other becomes `shop`. There is one shop; its public address is the gateway's
#   own setting, so no Host from outside can get into a link, a redirect or a cache key.
# - The address must begin with `/` (VSV18), and its path holds no dot segment, backslash or NUL, plain or encoded: Nginx
#   would resolve `/assets/../en/cart` and the cache would take a private page for a file. Nor a `%` that encodes nothing,
#   which Nginx refuses with a page of its own.
# - Pages that read no parameters have none: home, products (`?sku=` is for the script in the browser), content, fragments,
#   sitemaps, files. With them anybody could fill the cache with copies of one page, each of which has to be made.
# - Campaign parameters, and the X-ray's, are cut out by exact name, anchored at `?` or `&`. Unanchored patterns, found in
#   the wild, turned `/s?spa=bath&utm_source=x&movie=9` into `/s?smov`. What is left is sorted.
import std;

sub url_recv {
  if (req.http.Host && req.http.Host !~ "^(?i)([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(:[0-9]{1,5})?$") {
    return (synth(400, "Bad Host"));
  }
  # HTTP/1.0 may do without; HTTP/1.1 may not, and the builtin code can no longer tell after the next line.
  if (!req.http.Host && req.proto == "HTTP/1.1") {
    return (synth(400, "No Host"));
  }
  set req.http.Host = "shop";

  # Most addresses are plain letters and digits, and then one look is enough.
  if (req.url !~ "^/[A-Za-z0-9/_-]*$") {
    if (req.url !~ "^/" && !(req.method == "OPTIONS" && req.url == "*")) {
      return (synth(400, "Bad address"));
    }
    if (req.url ~ "^[^?]*(?i)(\\|%5c|%00|%(?![0-9a-f]{2})|(/|%2f)(\.|%2e){1,2}(/|%2f|\?|$))") {
      return (synth(400, "Bad address"));
    }
  }
}

# After the way to TLS (tls.vcl), which leads to all that was asked: a campaign counts its visitors there.
sub url_one_recv {
  if (req.url ~ "[?#]" && (req.method == "GET" || req.method == "HEAD")) {
    if (req.url ~ "#") {
      set req.url = regsub(req.url, "#.*$", "");
    }
    if (req.url ~ "\?") {
      if (req.url ~ "^/((assets|media)/|([a-z]{2}(-[a-z]{2})?/?)?\?|[^/?]+/(p|pages|fragments)/|([^/?]+/)?(sitemap|robots)[^/?]*\?)") {
        set req.url = regsub(req.url, "\?.*$", "");
      }
      set req.url = regsuball(req.url, "([?&])(?:utm_[a-z_]+|gclid|gclsrc|gbraid|wbraid|dclid|gad_[a-z]+|srsltid|fbclid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|igsh|epik|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|hsa_[a-z]+|mtm_[a-z]+|pk_[a-z]+|matomo_[a-z]+|s_kwcid|ef_id|xray)(?:=[^&]*)?(?=&|$)", "\1");
      if (req.url ~ "[?&]&|[?&]$") {
        set req.url = regsub(regsuball(regsuball(req.url, "&{2,}", "&"), "\?&", "?"), "[?&]+$", "");
      }
      set req.url = std.querysort(req.url);
    }
  }
}
