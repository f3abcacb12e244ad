// Records what a program does to the files of one folder, so that a power cut can be simulated at every step of it.
//
//     cc -shared -fPIC -O2 -o record.so record.c -ldl
//     FAULTS_FOLDER=/folder FAULTS_LOG=/log LD_PRELOAD=./record.so program …
//
// The log is lines "W path offset length" followed by so many bytes, "T path length", "S path", "D path", "C path", "R path path",
// "L path path", "U path", "M path", "X path": write, truncate, sync of a file, sync of a folder, create, rename, link, unlink, make and
// remove a folder. Only calls that succeeded are recorded.
//
// FAULTS_FAIL="N ERRNO once" lets the N-th of these calls within the folder fail instead, "N ERRNO on" that one and all after it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int out = -1;
static char folder[PATH_MAX];
static int fail_at, fail_with, fails_on;
static int calls;
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_open)(const char *, int, ...);

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    real_write = REAL(write);
    real_open = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    const char *log = getenv("FAULTS_LOG"), *root = getenv("FAULTS_FOLDER");
    if (!log || !root || !realpath(root, folder)) return;
    const char *fail = getenv("FAULTS_FAIL");
    char how[8] = "";
    if (fail && sscanf(fail, "%d %d %7s", &fail_at, &fail_with, how) == 3) fails_on = !strcmp(how, "on");
    out = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// The path within the folder, or NULL where it lies elsewhere.
static const char *within(const char *path, char *room) {
    if (out < 0 || !path) return NULL;
    char parent[PATH_MAX], whole[PATH_MAX];
    if (!realpath(path, whole)) {
        snprintf(parent, sizeof parent, "%s", path);
        char *slash = strrchr(parent, '/');
        const char *name = slash ? path + (slash - parent) + 1 : path;
        if (slash) *slash = 0;
        char resolved[PATH_MAX];
        if (!realpath(slash ? (*parent ? parent : "/") : ".", resolved)) return NULL;
        snprintf(whole, sizeof whole, "%s/%s", resolved, name);
    }
    size_t length = strlen(folder);
    if (strncmp(whole, folder, length)) return NULL;
    if (whole[length] == 0) return strcpy(room, ".");
    if (whole[length] != '/') return NULL;
    return strcpy(room, whole + length + 1);
}

static const char *of_descriptor(int descriptor, char *room) {
    if (out < 0 || descriptor == out) return NULL;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return NULL;
    path[length] = 0;
    size_t root = strlen(folder);
    if (strncmp(path, folder, root) || (path[root] != '/' && path[root] != 0)) return NULL;
    return strcpy(room, path[root] ? path + root + 1 : ".");
}

// Whether this call is one that is to fail; counts it. `name` is NULL for what lies elsewhere.
static int fails(const char *name) {
    if (!name || !fail_at) return 0;
    int number = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (number != fail_at && !(fails_on && number > fail_at)) return 0;
    errno = fail_with;
    return 1;
}

static int fails_at(const char *path) { char room[PATH_MAX]; return fails(within(path, room)); }
static int fails_in(int descriptor) { char room[PATH_MAX]; return fails(of_descriptor(descriptor, room)); }

static void note(const char *line, const void *bytes, size_t count) {
    int before = errno;
    pthread_mutex_lock(&lock);
    struct iovec parts[2] = {{(void *)line, strlen(line)}, {(void *)bytes, count}};
    ssize_t written = writev(out, parts, bytes ? 2 : 1);
    if (written != (ssize_t)(parts[0].iov_len + (bytes ? count : 0))) abort();
    pthread_mutex_unlock(&lock);
    errno = before;
}

static void note_one(char kind, const char *path) {
    char room[PATH_MAX], line[PATH_MAX + 64];
    const char *name = within(path, room);
    if (!name) return;
    snprintf(line, sizeof line, "%c %s\n", kind, name);
    note(line, NULL, 0);
}

static void note_write(int descriptor, off_t offset, const void *bytes, size_t count) {
    char room[PATH_MAX], line[PATH_MAX + 96];
    const char *name = of_descriptor(descriptor, room);
    if (!name || !count) return;
    snprintf(line, sizeof line, "W %s %lld %zu\n", name, (long long)offset, count);
    note(line, bytes, count);
}

static void note_descriptor(char kind, int descriptor, long long length) {
    char room[PATH_MAX], line[PATH_MAX + 96];
    const char *name = of_descriptor(descriptor, room);
    if (!name) return;
    struct stat found;
    if (kind == 'S' && fstat(descriptor, &found) == 0 && S_ISDIR(found.st_mode)) kind = 'D';
    if (kind == 'T') snprintf(line, sizeof line, "T %s %lld\n", name, length);
    else snprintf(line, sizeof line, "%c %s\n", kind, name);
    note(line, NULL, 0);
}

static int opening(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    int was_there = access(path, F_OK) == 0;
    if (((flags & O_CREAT) && !was_there) || (flags & O_TRUNC)) {
        if (fails_at(path)) return -1;
    }
    int descriptor = real(path, flags, mode);
    if (descriptor < 0 || out < 0) return descriptor;
    if ((flags & O_CREAT) && !was_there) note_one('C', path);
    else if ((flags & O_TRUNC)) note_descriptor('T', descriptor, 0);
    return descriptor;
}

#include "opens.h"
OPENS(open)
OPENS(open64)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (!real_write) real_write = REAL(write);
    if (fails_in(descriptor)) return -1;
    ssize_t written = real_write(descriptor, bytes, count);
    if (written > 0 && out >= 0) {
        off_t end = lseek(descriptor, 0, SEEK_CUR);
        if (end >= written) note_write(descriptor, end - written, bytes, (size_t)written);
    }
    return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    if (fails_in(descriptor)) return -1;
    ssize_t written = REAL(pwrite)(descriptor, bytes, count, offset);
    if (written > 0) note_write(descriptor, offset, bytes, (size_t)written);
    return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    if (fails_in(descriptor)) return -1;
    ssize_t written = REAL(pwrite64)(descriptor, bytes, count, offset);
    if (written > 0) note_write(descriptor, offset, bytes, (size_t)written);
    return written;
}

#define RESULT(failing, call, then)                                                                                    \
    if (failing) return -1;                                                                                            \
    int result = call;                                                                                                 \
    if (result == 0) then;                                                                                             \
    return result;

int ftruncate(int descriptor, off_t length) { RESULT(fails_in(descriptor), REAL(ftruncate)(descriptor, length), note_descriptor('T', descriptor, length)) }
int ftruncate64(int descriptor, off64_t length) { RESULT(fails_in(descriptor), REAL(ftruncate64)(descriptor, length), note_descriptor('T', descriptor, length)) }
int fsync(int descriptor) { RESULT(fails_in(descriptor), REAL(fsync)(descriptor), note_descriptor('S', descriptor, 0)) }
int fdatasync(int descriptor) { RESULT(fails_in(descriptor), REAL(fdatasync)(descriptor), note_descriptor('S', descriptor, 0)) }
int mkdir(const char *path, mode_t mode) { RESULT(fails_at(path), REAL(mkdir)(path, mode), note_one('M', path)) }
int rmdir(const char *path) { RESULT(fails_at(path), REAL(rmdir)(path), note_one('X', path)) }
int unlink(const char *path) { RESULT(fails_at(path), REAL(unlink)(path), note_one('U', path)) }

static int moving(char kind, int (*real)(const char *, const char *), const char *from, const char *to) {
    char room[PATH_MAX], other[PATH_MAX], line[2 * PATH_MAX + 16];
    const char *before = within(from, room), *after = within(to, other);
    if (fails(after)) return -1;
    int result = real(from, to);
    if (result == 0 && before && after) {
        snprintf(line, sizeof line, "%c %s %s\n", kind, before, after);
        note(line, NULL, 0);
    }
    return result;
}

int rename(const char *from, const char *to) { return moving('R', REAL(rename), from, to); }
int link(const char *from, const char *to) { return moving('L', REAL(link), from, to); }
