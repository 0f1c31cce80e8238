#include "libs/net/client/endpoint.h"

#include <gtest/gtest.h>

#include "libs/base/error.h"

namespace net::client {
namespace {

TEST(Endpoint, IsReadFromAUrl) {
  const Url url = parse_url("http://127.0.0.1:8080/invocations?x=1#part");
  EXPECT_EQ(url.endpoint.host, "127.0.0.1");
  EXPECT_EQ(url.endpoint.port, 8080);
  EXPECT_EQ(url.target, "/invocations?x=1");
  EXPECT_EQ(url.endpoint.text(), "http://127.0.0.1:8080");
  EXPECT_EQ(url.endpoint.authority(), "127.0.0.1:8080");
}

TEST(Endpoint, HasPort80AndTheRootByDefault) {
  const Url url = parse_url("http://example");
  EXPECT_EQ(url.endpoint.port, 80);
  EXPECT_EQ(url.target, "/");
  EXPECT_EQ(url.endpoint.authority(), "example");
  EXPECT_EQ(parse_url("http://example?q").target, "/?q");
}

TEST(Endpoint, MayBeAnIpv6Address) {
  const Url url = parse_url("http://[::1]:9000/ping");
  EXPECT_EQ(url.endpoint.host, "::1");
  EXPECT_EQ(url.endpoint.port, 9000);
  EXPECT_EQ(url.endpoint.authority(), "[::1]:9000");
  EXPECT_EQ(parse_url("http://[::1]/ping").endpoint.port, 80);
}

TEST(Endpoint, MayBeAUnixSocket) {
  const Url url = parse_url("unix:/run/agent.sock");
  EXPECT_EQ(url.endpoint.socket_path, "/run/agent.sock");
  EXPECT_EQ(url.target, "/");
  EXPECT_EQ(url.endpoint.text(), "unix:/run/agent.sock");
  EXPECT_EQ(url.endpoint.authority(), "localhost");
}

TEST(Endpoint, RefusesWhatItCannotUseAndQuotesIt) {
  for (const std::string url :
       {"", "127.0.0.1:8080", "https://example", "http://", "http://:80", "http://a:0", "http://a:65536", "http://a:x",
        "http://a:", "http://user@a", "http://a/b c", "http://a/\n", "http://[::1", "http://[::1]x", "unix:relative"}) {
    try {
      parse_url(url);
      ADD_FAILURE() << url;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.code(), base::ErrorCode::invalid_request);
      EXPECT_NE(error.public_message().find(url), std::string::npos);
    }
  }
  EXPECT_THROW(parse_url("unix:/" + std::string(200, 'x')), base::Error);
}

}  // namespace
}  // namespace net::client
