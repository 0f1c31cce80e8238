#include "agentcore/sdk/failure.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>
#include <typeinfo>

#include "agentcore/sdk/http_error.h"
#include "libs/base/error.h"

namespace agentcore {
namespace {

std::string class_name(const std::type_info& type) {
  int failed = 0;
  const std::unique_ptr<char, decltype(&std::free)> text(abi::__cxa_demangle(type.name(), nullptr, nullptr, &failed),
                                                         &std::free);
  if (failed != 0) return "exception";
  const std::string whole(text.get());
  // Cut after the namespaces, but not inside of template arguments.
  const std::size_t colons = whole.rfind("::", whole.find('<'));
  return colons == std::string::npos ? whole : whole.substr(colons + 2);
}

}  // namespace

Failure failure_of(const std::exception_ptr& exception, Exposure exposure) {
  Failure failure;
  try {
    std::rethrow_exception(exception);
  } catch (const HttpError& error) {
    failure = {error.status(), error.detail(), "HttpError", error.detail()};
  } catch (const base::Error& error) {
    failure.type = "Error";
    failure.text = error.what();
    failure.public_text = exposure == Exposure::all_texts ? failure.text : error.public_message();
    failure.cancelled = error.code() == base::ErrorCode::cancelled;
  } catch (const std::exception& error) {
    failure.type = class_name(typeid(error));
    failure.text = error.what();
    failure.public_text = exposure == Exposure::all_texts ? failure.text : kHiddenText;
  } catch (...) {
    const std::type_info* type = abi::__cxa_current_exception_type();
    failure.type = type != nullptr ? class_name(*type) : "exception";
    failure.text = "an exception that is not a std::exception";
    failure.public_text = kHiddenText;
  }
  return failure;
}

}  // namespace agentcore
