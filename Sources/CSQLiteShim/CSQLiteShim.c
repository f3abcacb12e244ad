// memmem is POSIX.1-2024; older headers show it to those who ask.
#define _GNU_SOURCE
#include "CSQLiteShim.h"

#include <string.h>

int sharedlives_set_option(sqlite3 *connection, int option, int value) {
    return sqlite3_db_config(connection, option, value, (int *)0);
}

int sharedlives_option(sqlite3 *connection, int option) {
    int value = -1;
    // A negative value asks without changing anything.
    if (sqlite3_db_config(connection, option, -1, &value) != SQLITE_OK) {
        return -1;
    }
    return value;
}

int sharedlives_bind_bytes(sqlite3_stmt *statement, int position, const void *bytes, int count) {
    if (count == 0) {
        return sqlite3_bind_zeroblob(statement, position, 0);
    }
    return sqlite3_bind_blob(statement, position, bytes, count, SQLITE_TRANSIENT);
}

int sharedlives_bind_text(sqlite3_stmt *statement, int position, const char *text, int count) {
    return sqlite3_bind_text(statement, position, count == 0 ? "" : text, count, SQLITE_TRANSIENT);
}

const void *sharedlives_find(const void *whole, size_t count, const void *sought, size_t length) {
    return memmem(whole, count, sought, length);
}
