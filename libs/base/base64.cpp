#include "libs/base/base64.h"

#include <openssl/evp.h>

#include <limits>

#include "libs/base/check.h"
#include "libs/base/error.h"

namespace base {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// OpenSSL's block calls take an int and write in whole groups.
constexpr std::size_t kBytesMax = std::numeric_limits<int>::max() / 2;

}  // namespace

std::string base64_encode(std::string_view bytes) {
  CHECK(bytes.size() <= kBytesMax, bytes.size());
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');  // the call ends its output with a NUL
  const int written =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(written));
  return text;
}

std::string base64_decode(std::string_view text) {
  CHECK(text.size() <= kBytesMax, text.size());
  std::string_view body = text;
  std::size_t padding = 0;
  while (padding < 2 && body.ends_with('=')) {
    body.remove_suffix(1);
    ++padding;
  }
  if (const std::size_t bad = body.find_first_not_of(kAlphabet);
      bad != std::string_view::npos || text.size() % 4 != 0) {
    throw Error(
        ErrorCode::invalid_request,
        "not valid base64: " + std::to_string(text.size()) + " characters" +
            (bad != std::string_view::npos ? ", bad character at " + std::to_string(bad) : ", no multiple of 4"));
  }
  std::string bytes(text.size() / 4 * 3, '\0');
  if (bytes.empty()) return bytes;
  const int written =
      EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                      reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  CHECK(written == static_cast<int>(bytes.size()), written, bytes.size());
  bytes.resize(bytes.size() - padding);  // the call counts padding as data
  return bytes;
}

}  // namespace base
