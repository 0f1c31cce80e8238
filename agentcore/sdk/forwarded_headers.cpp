#include "agentcore/sdk/forwarded_headers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace agentcore {
namespace {

constexpr std::string_view kIdentityToken = "x-amz-bedrock-agentcore-identity-wat";
constexpr std::string_view kCustomPrefix = "x-amzn-bedrock-agentcore-runtime-custom-";
constexpr std::size_t kBaggageBytesMax = 8192;

// Sorted. What belongs to one hop, to the browser or to the proxies before us, and means nothing, or does harm, when an
// agent sends it on.
constexpr std::string_view kRestricted[] = {
    "accept",
    "accept-ch",
    "accept-charset",
    "accept-datetime",
    "accept-encoding",
    "accept-language",
    "accept-patch",
    "accept-post",
    "accept-ranges",
    "access-control-allow-credentials",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "access-control-max-age",
    "access-control-request-headers",
    "access-control-request-method",
    "age",
    "allow",
    "alt-svc",
    "alt-used",
    "cache-control",
    "cdn-cache-control",
    "cdn-loop",
    "cf-connecting-ip",
    "cf-ipcountry",
    "cf-ray",
    "cf-visitor",
    "clear-site-data",
    "client-ip",
    "cloudfront-forwarded-proto",
    "cloudfront-is-desktop-viewer",
    "cloudfront-is-mobile-viewer",
    "cloudfront-viewer-country",
    "connection",
    "content-disposition",
    "content-dpr",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-range",
    "content-security-policy",
    "content-security-policy-report-only",
    "content-type",
    "cookie",
    "cookie2",
    "cross-origin-embedder-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "date",
    "device-memory",
    "dnt",
    "downlink",
    "dpr",
    "early-data",
    "ect",
    "etag",
    "expect",
    "expect-ct",
    "expires",
    "fastly-client-ip",
    "forwarded",
    "forwarded-for",
    "from",
    "host",
    "http2-settings",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "keep-alive",
    "last-modified",
    "link",
    "location",
    "max-forwards",
    "nel",
    "origin",
    "permissions-policy",
    "pragma",
    "priority",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "range",
    "referer",
    "referrer-policy",
    "report-to",
    "reporting-endpoints",
    "retry-after",
    "rtt",
    "save-data",
    "sec-ch-ua",
    "sec-ch-ua-mobile",
    "sec-ch-ua-platform",
    "sec-fetch-dest",
    "sec-fetch-mode",
    "sec-fetch-site",
    "sec-fetch-user",
    "sec-gpc",
    "sec-purpose",
    "server",
    "server-timing",
    "service-worker-navigation-preload",
    "set-cookie",
    "set-cookie2",
    "sourcemap",
    "strict-transport-security",
    "surrogate-capability",
    "surrogate-control",
    "te",
    "timing-allow-origin",
    "tk",
    "trailer",
    "transfer-encoding",
    "true-client-ip",
    "upgrade",
    "upgrade-insecure-requests",
    "user-agent",
    "vary",
    "via",
    "viewport-width",
    "warning",
    "width",
    "www-authenticate",
    "x-client-ip",
    "x-cluster-client-ip",
    "x-content-type-options",
    "x-csrf-token",
    "x-dns-prefetch-control",
    "x-download-options",
    "x-forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-forwarded-proto",
    "x-forwarded-server",
    "x-frame-options",
    "x-http-method-override",
    "x-original-forwarded-for",
    "x-original-host",
    "x-original-url",
    "x-permitted-cross-domain-policies",
    "x-powered-by",
    "x-real-ip",
    "x-requested-with",
    "x-rewrite-url",
    "x-xsrf-token",
    "x-xss-protection",
};
static_assert(std::is_sorted(std::begin(kRestricted), std::end(kRestricted)));

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_forwardable(std::string_view name) {
  if (name == kIdentityToken || name.starts_with(kCustomPrefix)) return true;
  if (name.starts_with("x-amz-") || name.starts_with("x-amzn-") || name.starts_with("sec-websocket-")) return false;
  return !std::binary_search(std::begin(kRestricted), std::end(kRestricted), name);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The text before `mark`, which is taken off `rest` together with it.
std::string_view cut(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view piece = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return trimmed(piece);
}

}  // namespace

std::optional<HeaderMap> forwarded_headers(const Request& request) {
  HeaderMap forwarded;
  for (const auto& [name, value] : request.headers()) {
    std::string key = lower(name);
    if (!is_forwardable(key)) continue;
    if (key == "authorization") key = "Authorization";
    forwarded[std::move(key)] = value;
  }
  if (forwarded.empty()) return std::nullopt;
  return forwarded;
}

std::optional<Bundle> bundle_of(const Request& request) {
  const auto header = request.header("baggage");
  if (!header || header->size() > kBaggageBytesMax) return std::nullopt;
  std::optional<std::string> arn;
  Bundle bundle;
  std::string_view members = *header;
  while (!members.empty()) {
    std::string_view value = cut(members, ',');
    const std::string_view key = cut(value, '=');
    const std::string decoded = net::server::percent_decoded(cut(value, ';'));
    if (key == "aws.agentcore.configbundle_arn") arn = decoded;
    if (key == "aws.agentcore.configbundle_version") bundle.version = decoded;
    if (key == "aws.agentcore.gateway.routing_experiment_arn") bundle.experiment_arn = decoded;
    if (key == "aws.agentcore.gateway.routing_experiment_variant_name") bundle.experiment_variant = decoded;
  }
  if (!arn || arn->empty()) return std::nullopt;
  bundle.arn = *arn;
  return bundle;
}

}  // namespace agentcore
