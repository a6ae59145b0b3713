### Request and response of HTTP checks.

http-title = HTTP checks: what was asked, what was answered
http-refused = connection refused: nobody listens there, or it hung up before an answer
http-timed-out = no answer within { $seconds } seconds
http-broken = this is no HTTP: { $why }
http-more = { $count } more lines
