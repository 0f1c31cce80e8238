#include "libs/store/sqlite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <latch>
#include <thread>
#include <vector>

#include "libs/base/error.h"
#include "libs/base/id.h"

namespace store {
namespace {

using testing::HasSubstr;

class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("store-test-" + base::random_uuid())) {
    std::filesystem::create_directory(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::int64_t count(Sqlite& database, const std::string& sql) {
  Statement statement = database.prepare(sql);
  EXPECT_TRUE(statement.step());
  return statement.integer(0);
}

template <typename Call>
std::string storage_error_of(Call call) {
  try {
    call();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), base::ErrorCode::storage_error);
    return error.public_message();
  }
  return "no error";
}

TEST(Sqlite, GivesBackWhatWasBound) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE TABLE t (a TEXT, b INTEGER, c REAL, d TEXT)");
  database.execute("INSERT INTO t VALUES (?1, ?2, ?3, ?4)", "虹", std::int64_t{1} << 40, 0.25, std::string_view());
  Statement insert = database.prepare("INSERT INTO t (a) VALUES (?1)");
  insert.bind_null(1);
  EXPECT_FALSE(insert.step());

  Statement select = database.prepare("SELECT a, b, c, d FROM t ORDER BY rowid");
  ASSERT_TRUE(select.step());
  EXPECT_EQ(select.text(0), "虹");
  EXPECT_EQ(select.integer(1), std::int64_t{1} << 40);
  EXPECT_EQ(select.real(2), 0.25);
  EXPECT_FALSE(select.is_null(3));
  EXPECT_EQ(select.text(3), "");
  ASSERT_TRUE(select.step());
  EXPECT_TRUE(select.is_null(0));
  EXPECT_EQ(select.text(0), "");
  EXPECT_FALSE(select.step());
}

TEST(Sqlite, KeepsBytesAfterANul) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE TABLE t (a TEXT)");
  const std::string text("a\0b", 3);
  database.execute("INSERT INTO t VALUES (?1)", text);
  Statement select = database.prepare("SELECT a FROM t");
  ASSERT_TRUE(select.step());
  EXPECT_EQ(select.text(0), text);
}

TEST(Sqlite, RunsAStatementAgainAfterReset) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE TABLE t (a INTEGER)");
  Statement insert = database.prepare("INSERT INTO t VALUES (?1)");
  for (const int value : {1, 2, 3}) {
    insert.bind(1, value);
    insert.step();
    insert.reset();
  }
  EXPECT_EQ(count(database, "SELECT sum(a) FROM t"), 6);
  EXPECT_EQ(database.last_row_id(), 3);
}

TEST(Sqlite, KeepsAFileBetweenConnections) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.sqlite";
  {
    Sqlite database = Sqlite::open(file);
    database.run("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')");
  }
  Sqlite database = Sqlite::open(file);
  EXPECT_EQ(count(database, "SELECT count(*) FROM t"), 1);
  Statement mode = database.prepare("PRAGMA journal_mode");
  ASSERT_TRUE(mode.step());
  EXPECT_EQ(mode.text(0), "wal");
}

TEST(Sqlite, CreatesAFileThatManyOpenAtOnce) {
  const TemporaryFolder folder;
  constexpr int kFiles = 40;
  constexpr int kThreads = 8;
  std::atomic<int> failures = 0;
  for (int file = 0; file < kFiles; ++file) {
    std::latch together(kThreads);
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
      threads.emplace_back([&, path = folder.path() / std::to_string(file)] {
        together.arrive_and_wait();
        try {
          Sqlite::open(path);
        } catch (const base::Error&) {
          ++failures;
        }
      });
    }
  }
  EXPECT_EQ(failures, 0);
}

TEST(Sqlite, HoldsForeignKeys) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a(id))");
  EXPECT_THAT(storage_error_of([&] { database.execute("INSERT INTO b VALUES (7)"); }), HasSubstr("FOREIGN KEY"));
}

TEST(Sqlite, SearchesJapaneseByTrigram) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'trigram')");
  database.execute("INSERT INTO t VALUES (?1)", "TCPの3ウェイハンドシェイク");
  EXPECT_EQ(count(database, "SELECT count(*) FROM t WHERE t MATCH '\"ハンドシェ\"'"), 1);
}

TEST(SqliteTransaction, IsUndoneUnlessCommitted) {
  Sqlite database = Sqlite::in_memory();
  database.run("CREATE TABLE t (a INTEGER)");
  {
    const Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(count(database, "SELECT count(*) FROM t"), 0);
  Transaction transaction(database);
  database.execute("INSERT INTO t VALUES (2)");
  transaction.commit();
  EXPECT_EQ(count(database, "SELECT count(*) FROM t"), 1);
}

TEST(SqliteErrors, NameTheFileTheReasonAndTheWayOut) {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "no" / "a.sqlite";
  const std::string cannot_open = storage_error_of([&] { Sqlite::open(missing); });
  EXPECT_THAT(cannot_open, HasSubstr(missing.string()));
  EXPECT_THAT(cannot_open, HasSubstr("writable"));

  const auto damaged = folder.path() / "damaged.sqlite";
  std::ofstream(damaged) << std::string(4096, 'x');
  EXPECT_THAT(storage_error_of([&] { Sqlite::open(damaged); }), HasSubstr("damaged"));
  EXPECT_THROW(Sqlite::open(damaged), DamagedDatabase);
}

TEST(SqliteErrors, KeepTheStatementForTheLogOnly) {
  Sqlite database = Sqlite::in_memory();
  try {
    database.prepare("SELECT nonsense FROM nowhere");
    FAIL() << "an unknown table was accepted";
  } catch (const base::Error& error) {
    EXPECT_THAT(error.public_message(), HasSubstr("no such table"));
    EXPECT_THAT(error.public_message(), testing::Not(HasSubstr("nonsense")));
    EXPECT_THAT(error.detail(), HasSubstr("nonsense"));
  }
}

}  // namespace
}  // namespace store
