#pragma once

// One SQLite database: connection, prepared statements, transactions. Every failure is a base::Error{storage_error}
// that names the file and SQLite's reason; the statement goes to the detail.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "libs/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace store {

/// How long a statement waits for another connection's lock before it fails.
inline constexpr std::chrono::milliseconds kBusyTimeout{5000};

/// The file is no database, or its content is broken. Who keeps only a cache in it may delete it and begin again.
class DamagedDatabase : public base::Error {
 public:
  using base::Error::Error;
};

/// A prepared statement. Parameters count from 1 (?1, ?2, ...), columns from 0. Must not outlive its connection.
class Statement {
 public:
  void bind(int parameter, std::string_view text);
  void bind(int parameter, const char* text) { bind(parameter, std::string_view(text)); }
  void bind(int parameter, const std::string& text) { bind(parameter, std::string_view(text)); }
  void bind(int parameter, std::int64_t number);
  void bind(int parameter, int number) { bind(parameter, static_cast<std::int64_t>(number)); }
  void bind(int parameter, double number);
  void bind_null(int parameter);

  /// Goes to the next row; false when there is none. After false, or to begin again, call reset().
  bool step();
  /// Back to the start; bound values stay.
  void reset();

  // The current row. A NULL reads as "", 0 or 0.0.
  std::string text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool is_null(int column) const;

 private:
  friend class Sqlite;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  Statement(sqlite3* connection, sqlite3_stmt* statement, std::string name);
  void check(int result) const;

  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string name_;  ///< of the database, for messages
};

/// A connection; one thread at a time, never across fork(). Closed with its object.
class Sqlite {
 public:
  /// Opens or creates the file (its folder must exist): write-ahead log, foreign keys on, kBusyTimeout.
  static Sqlite open(const std::filesystem::path& file);
  /// A database of its own that is gone with the object.
  static Sqlite in_memory();

  /// Runs one or more statements that give no rows.
  void run(const std::string& sql);
  Statement prepare(std::string_view sql);
  /// Prepares one statement, binds the values in order, and runs it.
  template <typename... Values>
  void execute(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    int parameter = 0;
    (statement.bind(++parameter, values), ...);
    while (statement.step()) {
    }
  }

  /// The row id of the last INSERT on this connection.
  std::int64_t last_row_id() const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const noexcept;
  };
  Sqlite(const std::string& file, std::string name);

  std::unique_ptr<sqlite3, Close> connection_;
  std::string name_;
};

/// Writes that happen together or not at all. Takes the write lock at once, so that it cannot fail half-way for want of
/// it; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Sqlite& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Sqlite& database_;
  bool open_ = true;
};

}  // namespace store
