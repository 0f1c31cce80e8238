#pragma once

// A WebSocket client (RFC 6455) that shows single frames. Written for the conformance cases.

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/conformance/raw_connection.h"

namespace conformance {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

struct Frame {
  bool final = false;
  Opcode opcode = Opcode::text;
  std::string payload;
  bool operator==(const Frame&) const = default;
};

/// What a close frame carries.
struct Close {
  int code = 0;
  std::string reason;
};

/// A client's frame as bytes: masked, as it must be.
std::string masked(const Frame& frame);

/// The request that asks for an upgrade.
std::string upgrade_request(std::string_view target, const Headers& headers = {});

class WebSocketConnection {
 public:
  /// Asks for the upgrade; `answer()` says how that went.
  WebSocketConnection(std::uint16_t port, std::string_view target = "/ws", const Headers& headers = {});

  const Answer& answer() const { return answer_; }
  bool send(const Frame& frame) { return connection_.send(masked(frame)); }
  bool send_text(std::string_view text) { return send({true, Opcode::text, std::string(text)}); }
  bool send_raw(std::string_view bytes) { return connection_.send(bytes); }

  /// The next frame; throws std::runtime_error when it is masked or the connection ends.
  Frame read_frame();
  /// Reads one message, which may have several frames; control frames in between are left out.
  Frame read_message();
  /// Reads up to the close frame and answers it.
  Close read_close();

 private:
  RawConnection connection_;
  Answer answer_;
};

}  // namespace conformance
