#include "libs/store/sqlite.h"

#include <sqlite3.h>

#include <thread>
#include <utility>

#include "libs/base/clock.h"

namespace store {
namespace {

constexpr std::chrono::milliseconds kBusyPause{1};

/// What the reader of the message can do about it; empty when nothing is known.
std::string way_out(int result) {
  switch (result & 0xFF) {
    case SQLITE_FULL:
      return "; free some space on the disk";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "; check that its folder exists and is writable";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return " for " + std::to_string(kBusyTimeout.count()) + " ms; another process is writing it";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "; the file is damaged, restore it or move it away";
    default:
      return {};
  }
}

[[noreturn]] void fail(sqlite3* connection, int result, const std::string& name, const char* sql) {
  const char* reason = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(result);
  const std::string message = "database " + name + ": " + reason + way_out(result);
  const std::string detail = sql != nullptr ? sql : "";
  const int kind = result & 0xFF;
  if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB) {
    throw DamagedDatabase(base::ErrorCode::storage_error, message, detail);
  }
  throw base::Error(base::ErrorCode::storage_error, message, detail);
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, sqlite3_stmt* statement, std::string name)
    : connection_(connection), statement_(statement), name_(std::move(name)) {}

void Statement::check(int result) const {
  if (result != SQLITE_OK) fail(connection_, result, name_, sqlite3_sql(statement_.get()));
}

void Statement::bind(int parameter, std::string_view text) {
  // An empty view may point nowhere, which SQLite would take for NULL.
  const char* bytes = text.data() != nullptr ? text.data() : "";
  check(sqlite3_bind_text64(statement_.get(), parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), parameter, number));
}

void Statement::bind(int parameter, double number) {
  check(sqlite3_bind_double(statement_.get(), parameter, number));
}

void Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(statement_.get(), parameter));
}

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) fail(connection_, result, name_, sqlite3_sql(statement_.get()));
  return false;
}

void Statement::reset() {
  // The result repeats the failure of the last step, which has been thrown already.
  sqlite3_reset(statement_.get());
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Sqlite::Close::operator()(sqlite3* connection) const noexcept {
  sqlite3_close_v2(connection);
}

Sqlite::Sqlite(const std::string& file, std::string name) : name_(std::move(name)) {
  sqlite3* connection = nullptr;
  // NOMUTEX: a connection is used by one thread at a time, which its owner sees to.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int result = sqlite3_open_v2(file.c_str(), &connection, flags, nullptr);
  connection_.reset(connection);  // to be closed after a failure too
  if (result != SQLITE_OK) fail(connection, result, name_, nullptr);
  sqlite3_busy_timeout(connection, static_cast<int>(kBusyTimeout.count()));
  run("PRAGMA foreign_keys = ON");
}

Sqlite Sqlite::open(const std::filesystem::path& file) {
  Sqlite database(file.string(), "'" + file.string() + "'");
  // While another connection makes the same switch, SQLite reports BUSY at once instead of calling the busy handler,
  // because waiting with a lock held could last for ever.
  const base::Deadline deadline = base::Deadline::after(kBusyTimeout);
  const char* const wal = "PRAGMA journal_mode = WAL";
  while (!deadline.passed()) {
    const int result = sqlite3_exec(database.connection_.get(), wal, nullptr, nullptr, nullptr);
    if ((result & 0xFF) != SQLITE_BUSY) break;
    std::this_thread::sleep_for(kBusyPause);
  }
  database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  return database;
}

Sqlite Sqlite::in_memory() {
  return Sqlite(":memory:", "in memory");
}

void Sqlite::run(const std::string& sql) {
  const int result = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) fail(connection_.get(), result, name_, sql.c_str());
}

Statement Sqlite::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int result =
      sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (result != SQLITE_OK) fail(connection_.get(), result, name_, std::string(sql).c_str());
  return Statement(connection_.get(), statement, name_);
}

std::int64_t Sqlite::last_row_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

Transaction::Transaction(Sqlite& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const base::Error&) {
    // SQLite has rolled back by itself (disk full, I/O error); the failure that led here is on its way already.
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace store
