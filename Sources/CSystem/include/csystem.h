// The few C declarations that Swift's Glibc module hides, because glibc shows
// them only with _GNU_SOURCE.
#pragma once
#include <stddef.h>

void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
void *memrchr(const void *memory, int byte, size_t length);
