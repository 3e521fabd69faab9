# Promise: when there is nothing else to say, the visitor gets a page of the shop and a program gets problem+json (RFC
# 9457), both with the request's id, both in the same words for every way to fail.
#
# All bodies are made in vcl_synth. No answer from the origin, and Nginx's own 502 and 504 (no gateway), come here by way
# of vcl_deliver, after grace.vcl has looked for an old copy. A 503 that the gateway itself wrote is passed on: it knows
# more. Nothing that the visitor sent is repeated in a body.

sub errors_backend_response {
  if (beresp.status == 502 || beresp.status == 504) {
    # Read to its end before it is replaced: leaving in the middle would close the connection to Nginx.
    set beresp.do_stream = false;
  }
}

sub errors_backend_error {
  set beresp.http.X-Edge-Error = "true";
  set beresp.body = "";
  # Not the builtin code, which writes a page of its own.
  return (deliver);
}

sub errors_deliver {
  if (resp.status >= 500 && (resp.http.X-Edge-Error || resp.status == 502 || resp.status == 504)) {
    return (synth(503, "Service Unavailable"));
  }
}

sub errors_synth {
  set resp.http.Cache-Control = "no-store";
  if (resp.status == 405) {
    set resp.http.Allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  } elsif (resp.status == 503) {
    set resp.http.Retry-After = "5";
  } elsif (resp.status == 429) {
    # The whole allowance comes back in ten seconds (throttle.vcl).
    set resp.http.Retry-After = "10";
  }
  set resp.http.X-Content-Type-Options = "nosniff";
  unset resp.http.Server;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
  if (req.url ~ "^/api(/|\?|$)" || local.socket == "purge") {
    set resp.http.Content-Type = "application/problem+json";
    set resp.body = {"{"type":"about:blank","title":""} + resp.reason + {"","instance":"urn:request:"} +
      req.http.X-Request-Id + {"","status":"} + resp.status + "}";
    return (deliver);
  }
  call errors_page;
  return (deliver);
}

sub errors_page {
  set resp.http.Content-Type = "text/html; charset=utf-8";
  set resp.http.Content-Security-Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
  if (req.url ~ "^/nl(/|\?|$)") {
    set resp.http.X-Lang = "nl";
    set resp.http.X-Id = "Aanvraag";
    if (resp.status == 503) {
      set resp.http.X-Title = "We zijn zo terug";
      set resp.http.X-Text = "Deze pagina kan nu even niet worden gemaakt. Probeer het over een paar seconden opnieuw; je winkelmand blijft bewaard.";
      set resp.http.X-Link = {"<a href="">Opnieuw proberen</a>"};
    } elsif (resp.status == 429) {
      set resp.http.X-Title = "Even rustig aan";
      set resp.http.X-Text = "Vanaf dit adres komen heel veel aanvragen tegelijk. Wacht tien seconden en probeer het opnieuw.";
      set resp.http.X-Link = {"<a href="">Opnieuw proberen</a>"};
    } else {
      set resp.http.X-Title = "Dat kunnen we niet beantwoorden";
      set resp.http.X-Text = "Deze aanvraag heeft een vorm die de winkel niet begrijpt.";
      set resp.http.X-Link = {"<a href="/nl">Naar de winkel</a>"};
    }
  } else {
    set resp.http.X-Lang = "en";
    set resp.http.X-Id = "Request";
    if (resp.status == 503) {
      set resp.http.X-Title = "Back in a moment";
      set resp.http.X-Text = "This page cannot be made right now. Please try again in a few seconds; your basket is safe.";
      set resp.http.X-Link = {"<a href="">Try again</a>"};
    } elsif (resp.status == 429) {
      set resp.http.X-Title = "One moment, please";
      set resp.http.X-Text = "Very many requests come from this address. Please wait ten seconds and try again.";
      set resp.http.X-Link = {"<a href="">Try again</a>"};
    } else {
      set resp.http.X-Title = "We cannot answer that";
      set resp.http.X-Text = "This request has a form that the shop does not understand.";
      set resp.http.X-Link = {"<a href="/en">To the shop</a>"};
    }
  }
  set resp.body = {"<!doctype html>
<html lang=""} + resp.http.X-Lang + {"">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>"} + resp.http.X-Title + {" · Merel</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr; background: #fbfaf7; color: #1d1b18;
    font: 18px/1.5 "Instrument Sans", system-ui, sans-serif }
  header { padding: 20px 24px; border-bottom: 1px solid #e4dfd6; font: 28px/1 "Instrument Serif", Georgia, serif }
  main { align-self: center; max-width: 34rem; margin: 0 auto; padding: 48px 24px 96px }
  h1 { margin: 0 0 16px; font: 400 clamp(40px, 9vw, 64px)/1 "Instrument Serif", Georgia, serif }
  p { margin: 0 0 24px; color: #5d574e }
  a { display: inline-block; padding: 12px 28px; border-radius: 99px; background: #1e5945; color: #fff; text-decoration: none }
  a:hover { background: #15412f }
  a:focus-visible { outline: 3px solid #1b5fd9; outline-offset: 2px }
  small { display: block; margin-top: 48px; font-size: 13px; color: #5d574e; overflow-wrap: anywhere }
</style>
<header>Merel</header>
<main>
  <h1>"} + resp.http.X-Title + {"</h1>
  <p>"} + resp.http.X-Text + {"</p>
  "} + resp.http.X-Link + {"
  <small>"} + resp.http.X-Id + " " + req.http.X-Request-Id + {"</small>
</main>
"};
  unset resp.http.X-Lang;
  unset resp.http.X-Id;
  unset resp.http.X-Title;
  unset resp.http.X-Text;
  unset resp.http.X-Link;
}
