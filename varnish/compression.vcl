# Promise: text leaves compressed, and is compressed once, when it is fetched.
#
# The gateway answers plain text: Varnish has to read it to find the ESI includes, so a compressed answer would be
# unpacked first, and Node's single thread has better things to do. Varnish stores gzip, joins compressed fragments
# without unpacking them, and unpacks for the rare client that cannot read it. Assets come compressed from the disk.
# A stream is never touched: a compressor holds events back until its window is full.
sub compression_backend_response {
  if (!beresp.http.Content-Encoding &&
      bereq.http.X-Edge-Route != "stream" &&
      beresp.http.Content-Type ~ "(?i)^(text/(html|css|plain|xml|javascript)|application/([a-z]+\+)?(json|xml|javascript)|image/svg\+xml)") {
    set beresp.do_gzip = true;
  }
}
