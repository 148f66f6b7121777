#include "csystem.h"

#include <malloc.h>

void ff_limit_heaps(int count) {
    mallopt(M_ARENA_MAX, count);
    // Set, they stay: by itself malloc raises both to 32 MiB and more after the first large block, and what a burst of
    // mail needed once would be held for ever.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 512 * 1024);
}
