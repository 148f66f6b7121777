// The few C functions that Swift's Glibc module hides (glibc shows memmem and
// memrchr only with _GNU_SOURCE), and memchr and memcmp beside them, so that
// inlinable Swift code needs one import for all of its byte searches.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include "sixteen.h"

void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
void *memrchr(const void *memory, int byte, size_t length);
int pipe2(int ends[2], int flags);
int accept4(int socket, struct sockaddr *address, socklen_t *length, int flags);

static inline const void *cs_find_byte(const void *memory, unsigned char byte, size_t length) {
    return memchr(memory, byte, length);
}
static inline const void *cs_find_last_byte(const void *memory, unsigned char byte, size_t length) {
    return memrchr(memory, byte, length);
}
static inline const void *cs_find(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length) {
    return memmem(haystack, haystack_length, needle, needle_length);
}
static inline bool cs_equal(const void *left, const void *right, size_t length) {
    return memcmp(left, right, length) == 0;
}
/// Lets threads share so many heaps, and gives large blocks back as soon as they are free (mallopt(3)'s M_ARENA_MAX,
/// M_MMAP_THRESHOLD and M_TRIM_THRESHOLD, which Swift's Glibc leaves out).
void ff_limit_heaps(int count);

