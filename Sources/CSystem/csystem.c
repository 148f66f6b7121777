#include "csystem.h"

#include <malloc.h>

void ff_limit_heaps(int count) { mallopt(M_ARENA_MAX, count); }
