// Stands before a function that opens a file, with or without a mode behind its flags: `opening` gets the real one, and answers in its place.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>

#define OPENS(name)                                                                                                    \
    int name(const char *path, int flags, ...) {                                                                       \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list rest;                                                                                              \
            va_start(rest, flags);                                                                                     \
            mode = va_arg(rest, mode_t);                                                                               \
            va_end(rest);                                                                                              \
        }                                                                                                              \
        return opening((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name), path, flags, mode);                   \
    }
