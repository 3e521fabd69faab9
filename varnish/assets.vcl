# Promise: files are served whether or not a gateway lives, and a browser that reads Brotli gets the .br file of an asset,
# every other the gzip or plain one.
#
# Why a backend of its own: `origin` is sick when no gateway answers, but Nginx still has the files; without them the old
# copies of pages (grace.vcl) would stand there without style and pictures.
# Why a header of ours: Varnish rewrites Accept-Encoding to `gzip` after vcl_recv, so Nginx never hears of Brotli. What
# it hears instead is X-Edge-Encoding, which is part of the cache key, and answers with the file beside the asset if
# there is one (nginx/assets.conf).
sub assets_recv {
  if (req.http.X-Edge-Route == "asset") {
    set req.backend_hint = files;
    unset req.http.X-Edge-Encoding;
    if (req.url ~ "^/assets/.*\.(css|js|svg)$" && req.http.Accept-Encoding ~ "(^|[ ,])br(;q=(1|0\.0*[1-9])|[ ,]|$)") {
      set req.http.X-Edge-Encoding = "br";
    }
  }
}

sub assets_hash {
  if (req.http.X-Edge-Route == "asset" && req.http.X-Edge-Encoding) {
    hash_data(req.http.X-Edge-Encoding);
  }
}

# Of a file it has been chosen above; on any other way to the origin it is a visitor's.
sub assets_backend_fetch {
  if (bereq.http.X-Edge-Route != "asset") {
    unset bereq.http.X-Edge-Encoding;
  }
}
