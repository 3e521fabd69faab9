# Promise: over TLS the shop knows it and says so; without TLS it stays usable, or leads there when told to.
#
# Nginx ends TLS (nginx/tls.conf.template) and hands the bytes to the listener "proxy", with the visitor's address in a
# PROXY line. That listener is in the house: what comes in there came over TLS. So nobody can claim it by a header, and
# `client.ip` is the visitor's everywhere.
#
# The scheme goes to the gateway on routes of one visitor only: a public page that said `http:` in a link to one visitor
# would say it to all. HSTS is sent over TLS alone (RFC 6797, 7.2), and who is never counted
# (throttle.vcl) is not led away either: health checks and tools on this machine have no certificate to check.

# After the address has been looked at (url.vcl): `@evil.example` behind our own name would lead there. Called by
# options.vcl if there is where to lead.
sub tls_redirect {
  if (local.socket != "proxy" && req.url != "/healthz" && client.ip !~ options_unlimited) {
    if (req.method != "GET" && req.method != "HEAD") {
      return (synth(403, "Only over TLS"));
    }
    return (synth(301, "Moved Permanently"));
  }
}

sub tls_backend_fetch {
  unset bereq.http.X-Forwarded-Proto;
  if (bereq.http.X-Edge-Route == "private" || bereq.http.X-Edge-Route == "stream") {
    if (local.socket == "proxy") {
      set bereq.http.X-Forwarded-Proto = "https";
    } else {
      set bereq.http.X-Forwarded-Proto = "http";
    }
  }
}

sub tls_deliver {
  if (local.socket == "proxy") {
    call options_hsts;
  }
}

sub tls_synth {
  if (local.socket == "proxy") {
    call options_hsts;
  }
  if (resp.status == 301) {
    call options_https_location;
    set resp.body = "";
    return (deliver);
  }
}
