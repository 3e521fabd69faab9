# The edge of the shop, as a table of contents.
#
# Each concern is one file: it begins with what it promises and why, its subs are named <concern>_<phase>, and a .vtc of
# the same name stands beside it and fails when the rule is taken out. This file says in which order they act.
#
# For a visitor's request vcl_recv ends without `return`, so Varnish's builtin code runs after it and stays the last safety
# net: it passes every request that still has a Cookie or Authorization.
#
# What a hit has to pass is short, for a hit is what most visitors get: what only the origin would hear is put right in
# vcl_backend_fetch, and `npm run bench -- edge` tells what each of these files takes.
#
# Uses nothing younger than Varnish 7.1 and nothing removed up to 9, so one text serves all. `options.vcl` is rendered
# from options.vcl.template; README.md lists its variables.
vcl 4.1;

include "./options.vcl";
include "./correlation.vcl";
include "./purge.vcl";
include "./methods.vcl";
include "./url.vcl";
include "./limits.vcl";
include "./forwarded.vcl";
include "./tls.vcl";
include "./routes.vcl";
include "./visitor.vcl";
include "./throttle.vcl";
include "./assets.vcl";
include "./backend.vcl";
include "./facts.vcl";
include "./esi.vcl";
include "./compression.vcl";
include "./retry.vcl";
include "./grace.vcl";
include "./ttl.vcl";
include "./xray.vcl";
include "./errors.vcl";
include "./debug.vcl";

# A request arrives. It comes here again for each ESI fragment and after a restart.
sub vcl_recv {
  call correlation_recv;
  if (req.esi_level > 0) {
    call esi_recv;
    call grace_recv;
    return (hash);
  }
  call purge_recv;
  call methods_recv;
  call url_recv;
  call options_https_recv;
  call url_one_recv;
  call limits_recv;
  call xray_recv;
  call grace_recv;
  call routes_recv;
  call visitor_recv;
  call assets_recv;
  call routes_pass_recv;
}

sub vcl_hash {
  call assets_hash;
}

sub vcl_hit {
  call debug_hit;
}

sub vcl_miss {
  call debug_miss;
  call throttle_count;
}

sub vcl_pass {
  call debug_pass;
  call throttle_count;
}

# Nginx is asked.
sub vcl_backend_fetch {
  call grace_backend_fetch;
  call backend_fetch;
  call forwarded_backend_fetch;
  call tls_backend_fetch;
  call visitor_backend_fetch;
  call assets_backend_fetch;
  call facts_backend_fetch;
  call esi_backend_fetch;
  call throttle_backend_fetch;
  call debug_backend_fetch;
  call xray_backend_fetch;
}

# Nginx has answered. `retry` may ask again, `grace` leaves with what is not to be kept, `ttl` decides on the rest.
sub vcl_backend_response {
  call correlation_backend_response;
  call debug_backend_response;
  call facts_backend_response;
  call visitor_backend_response;
  call xray_backend_response;
  call esi_backend_response;
  call compression_backend_response;
  call errors_backend_response;
  call retry_backend_response;
  call grace_backend_response;
  call ttl_backend_response;
}

# Nginx has not answered.
sub vcl_backend_error {
  call grace_backend_error;
  call errors_backend_error;
}

# The answer leaves. `grace` may start the request again, `xray`, `esi` and `errors` may put another answer in its place.
sub vcl_deliver {
  call grace_deliver;
  call xray_deliver;
  call esi_deliver;
  call errors_deliver;
  call facts_deliver;
  call tls_deliver;
  call correlation_deliver;
  call debug_deliver;
}

# An answer made here.
sub vcl_synth {
  call correlation_synth;
  call debug_synth;
  call tls_synth;
  call purge_synth;
  call xray_synth;
  call esi_synth;
  call errors_synth;
}
