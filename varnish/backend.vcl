# Promise: nobody waits long for an origin that does not answer. The deadlines lie just above those of Nginx
# (nginx/gateway.conf), which tries a second gateway before it gives up.
#
# Pictures are made when first asked for, which takes a second or more when many are. A stream may be silent between two
# events; the gateway sends a sign of life at least every 25 seconds.
sub backend_fetch {
  set bereq.connect_timeout = 1s;
  if (bereq.http.X-Edge-Route == "stream") {
    set bereq.first_byte_timeout = 12s;
    set bereq.between_bytes_timeout = 60s;
  } elsif (bereq.url ~ "^/media/") {
    set bereq.first_byte_timeout = 32s;
    set bereq.between_bytes_timeout = 10s;
  } else {
    set bereq.first_byte_timeout = 12s;
    set bereq.between_bytes_timeout = 10s;
  }
}
