// The calls that Swift cannot make itself: sqlite3_db_config takes a variable list of arguments, SQLITE_TRANSIENT is a
// cast that Swift does not import, and memmem is not among what it sees of the C library. Everything else of sqlite3.h is
// called directly.
#ifndef CSQLITESHIM_H
#define CSQLITESHIM_H

#include <sqlite3.h>
#include <stddef.h>

/// Sets a yes-or-no option of sqlite3_db_config (SQLITE_DBCONFIG_DEFENSIVE, say); the answer is SQLite's result code.
int sharedlives_set_option(sqlite3 *connection, int option, int value);

/// What a yes-or-no option of sqlite3_db_config is now: 1 or 0, or -1 where this SQLite does not know it.
int sharedlives_option(sqlite3 *connection, int option);

/// Binds a copy of `count` bytes as a BLOB; no bytes are an empty BLOB, not NULL.
int sharedlives_bind_bytes(sqlite3_stmt *statement, int position, const void *bytes, int count);

/// Binds a copy of `count` bytes of UTF-8 as TEXT.
int sharedlives_bind_text(sqlite3_stmt *statement, int position, const char *text, int count);

/// Where some bytes first stand in others, or NULL: memmem.
const void *sharedlives_find(const void *whole, size_t count, const void *sought, size_t length);

#endif
